import { randomInt } from 'node:crypto';
import type { Manners, Rooms } from '../hall/index.ts';
import { openMail } from '../platform/channels/index.ts';
import { openCharts } from '../platform/charts/index.ts';
import { downloadFrom, openFileStore } from '../platform/files/index.ts';
import { voiceIn } from '../platform/speech/index.ts';
import type { Meter } from '../platform/telegram/meter.ts';
import { openPictures } from '../platform/telegram/pictures.ts';
import {
  countMovedTerms,
  countThanks,
  endInquiries,
  endProposals,
  isOfficeSilent,
  type Keeper,
  promisesOfUnit,
  readdressOrphans,
  recordOfUnit,
  recountTerms,
  startKeeper,
  sweepTries,
  sweepUnplaced,
  takeOverAll,
  tellMorning,
  tellOverdueHandings,
  tellVillages,
  turnClock,
  villageRow,
  watchOffices,
  wordsOf,
} from '../rooms/appeals/index.ts';
import { type Runner, startRunner, wordProgress, wordReport } from '../rooms/broadcasts/index.ts';
import { seedYears } from '../rooms/calendar/index.ts';
import {
  cardWordsOf,
  type DirectoryFaceApp,
  electionWordsOf,
  handoverWordsOf,
  tellElections,
  tellHandovers,
} from '../rooms/directory/index.ts';
import { type SurveyRunner, startSurveyRunner, wordSurveyResult } from '../rooms/surveys/index.ts';
import type { Parts } from './parts.ts';

/** From 0 up to 1, for what nobody should guess. */
const unguessable = (): number => randomInt(2 ** 47) / 2 ** 47;

/** What works in the background for rooms; each undefined where this process does no timed work. */
export interface Workers {
  readonly runner: Runner | undefined;
  readonly surveyRunner: SurveyRunner | undefined;
  readonly keeper: Keeper | undefined;
}

/** What the rooms do by the clock. */
export interface Rounds {
  /** Letters follow akims who go and who come. */
  readonly readdress: () => Promise<void>;
  /** The law's clock of each case. */
  readonly terms: () => Promise<void>;
  /** Each akim hears in the morning what waits for him. */
  readonly morning: () => Promise<void>;
  /** What officials said of no case, and nobody has placed, is forgotten; wrong digits of papers, and which neighbours were asked. */
  readonly unplaced: () => Promise<void>;
  /** Whoever wants to hears what became last week of the letters of his village. */
  readonly village: () => Promise<void>;
  /** Proposals that few support come to the end of their year. */
  readonly proposals: () => Promise<void>;
  /** Offices in which nobody reads are written to, and their operators hear. */
  readonly offices: () => Promise<void>;
  /** Those concerned hear of a change in office. */
  readonly handover: () => Promise<void>;
  /** Those who asked for it hear of the election of their akim. */
  readonly elections: () => Promise<void>;
  /** The working calendar knows the next year, long before a term reaches it. */
  readonly years: () => Promise<void>;
}

export function workersOf(parts: Parts, meter: Meter): Workers {
  const { config, clock, speech, log } = parts;
  const { db } = parts.storage;
  if (!config.roles.has('jobs')) return { runner: undefined, surveyRunner: undefined, keeper: undefined };
  const runner = startRunner({
    db,
    clock,
    log,
    wordProgress: (language, progress) => wordProgress(voiceIn(speech, language), progress),
    wordReport: (language, progress) => wordReport(voiceIn(speech, language), progress),
  });
  return {
    runner,
    surveyRunner: startSurveyRunner({ db, clock, log, wordResult: wordSurveyResult({ speech }) }),
    keeper: keeperOf(parts, meter),
  };
}

/** Makes our own copies of what people sent with their appeals. */
function keeperOf({ config, clock, log, storage, closers }: Parts, meter: Meter): Keeper {
  const { apiRoot, token } = config.telegram;
  const download = downloadFrom({ apiRoot, token, fetch: meter.plain });
  const keeper = startKeeper({ db: storage.db, clock, log, store: openFileStore(config.filesFolder), download });
  closers.add(() => keeper.stop());
  return keeper;
}

/** What the appeals room needs, in the chat and by the clock. */
export function lettersOf({ storage, clock, speech, search }: Parts, { keeper }: Workers) {
  return {
    db: storage.db,
    clock,
    random: unguessable,
    wakeKeeper: () => keeper?.wake(),
    words: wordsOf({ speech, clock, directory: { search } }),
  };
}

type Letters = ReturnType<typeof lettersOf>;

export function roomsOf(parts: Parts, { runner, surveyRunner }: Workers, letters: Letters): (manners: Manners) => Rooms {
  const { config, clock, speech, search, log } = parts;
  const { db } = parts.storage;
  const files = openFileStore(config.filesFolder);
  const [charts, pictures] = [openCharts(), openPictures(parts.shared.store, parts.clock)];
  return (manners) => {
    const base = { db, clock, speech, operator: config.operator, ...manners };
    const directory: DirectoryFaceApp = {
      ...base,
      search,
      charts,
      words: cardWordsOf({ speech }),
      pictures,
      files,
      log,
      thanksOf: (unitCode, since) => countThanks(db, unitCode, since),
      recordOf: (unitCode, span) => recordOfUnit(db, unitCode, span),
      promisesOf: (unitCode, span) => promisesOfUnit(db, unitCode, span),
      isSilent: (unitCode) => isOfficeSilent({ db, clock }, unitCode),
      lettersRow: villageRow,
    };
    return {
      identity: base,
      directory,
      calendar: { ...base, terms: { count: countMovedTerms, move: (trx, moved) => recountTerms(letters, trx, moved) } },
      appeals: { ...base, ...letters, directory },
      broadcasts: { ...base, directory, wakeRunner: () => runner?.wake() },
      surveys: { ...base, directory, wakeSurveys: () => surveyRunner?.wake() },
    };
  };
}

/** @param botName as Telegram calls the bot, once it was reached */
export function roundsOf({ config, storage, clock, speech, log }: Parts, letters: Letters, botName: () => string): Rounds {
  const channel = config.mail ? openMail(config.mail, { log }) : undefined;
  const onFault = (appeal: number, error: unknown) => log.error('The clock of a case failed', { appeal, error });
  return {
    readdress: async () => {
      await readdressOrphans(letters);
      await takeOverAll(letters);
    },
    terms: async () => {
      while ((await turnClock(letters, onFault)) > 0);
      await tellOverdueHandings(letters, onFault);
    },
    morning: async () => void (await tellMorning(letters)),
    unplaced: async () => {
      await sweepUnplaced(letters);
      await sweepTries(letters);
      await endInquiries(letters);
    },
    village: async () => void (await tellVillages(letters)),
    proposals: async () => void (await endProposals(letters, onFault)),
    offices: () =>
      watchOffices({
        ...letters,
        channel,
        botLink: () => `https://t.me/${botName()}`,
        onFault: (silence, error) => log.error('A silent office could not be looked after', { silence, error }),
      }),
    handover: async () => void (await tellHandovers({ db: storage.db, clock, words: handoverWordsOf(speech) })),
    years: async () => void (await seedYears({ db: storage.db, clock })),
    elections: async () => void (await tellElections({ db: storage.db, clock, words: electionWordsOf(speech) })),
  };
}
