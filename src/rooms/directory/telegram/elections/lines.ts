import { formatDay } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { Election } from '../../elections/facts.ts';
import type { Outlook } from '../../elections/outlook.ts';
import { originLine } from '../passport/words.ts';

/** What a card says of the unit's next election; nothing where there is nothing near. */
export function outlookLines(voice: Voice, outlook: Outlook<Election>, today: string): string[] {
  const day = (on: string) => formatDay(voice.language, on, today);
  switch (outlook.kind) {
    case 'campaign': {
      const { election, isVoteOver } = outlook;
      const line = isVoteOver ? votedLine(voice, outlook, today) : voice.say('directory-card-campaign', { date: day(election.voteOn) });
      return [line, voice.say('directory-card-campaign-quiet')];
    }
    case 'voted':
      return [votedLine(voice, outlook, today)];
    case 'set':
      return [voice.say('directory-card-election-next', { date: day(outlook.election.voteOn) })];
    case 'ending':
    case 'vacant':
      return lawLines(voice, outlook, today);
    case 'over':
    case 'none':
      return [];
  }
}

/** The day of the election for the card of a vacant seat. Plain text: put it into `say` as a variable. */
export function electionDay(voice: Voice, outlook: Outlook<Election>, today: string): string {
  if (outlook.kind !== 'campaign' && outlook.kind !== 'set' && outlook.kind !== 'voted') return voice.label('directory-election-day-none');
  return formatDay(voice.language, outlook.election.voteOn, today);
}

/** What else such a card says of it. */
export function vacantSeatLines(voice: Voice, outlook: Outlook<Election>, today: string): string[] {
  switch (outlook.kind) {
    case 'campaign':
      return [...(outlook.isVoteOver ? [votedLine(voice, outlook, today)] : []), voice.say('directory-card-campaign-quiet')];
    case 'voted':
      return [votedLine(voice, outlook, today)];
    case 'vacant':
      return lawLines(voice, outlook, today);
    case 'set':
    case 'ending':
    case 'over':
    case 'none':
      return [];
  }
}

/** The vote is over: who was elected, or whether he is registered, is not known yet. */
export function votedLine(voice: Voice, outlook: Extract<Outlook<Election>, { kind: 'campaign' | 'voted' }>, today: string): string {
  const isElectedKnown = outlook.kind === 'campaign' && outlook.isElectedKnown;
  const date = formatDay(voice.language, outlook.election.voteOn, today);
  return voice.say(isElectedKnown ? 'directory-election-registering' : 'directory-election-voted', { date });
}

/** The last day that the law allows, where it is still to come. */
export function lawLines(voice: Voice, { holdBy }: { readonly holdBy: string | null }, today: string): string[] {
  return holdBy === null ? [] : [voice.say('directory-election-by-law', { date: formatDay(voice.language, holdBy, today) })];
}

/** When and where people vote, where the candidates stand, and who says so: what is known of it. */
export function voteLines(voice: Voice, election: Election, today: string): string[] {
  const { voteOn, opensAt, closesAt, stationKk, stationRu, candidatesUrl } = election;
  const station = voice.language === 'ru' ? (stationRu ?? stationKk) : (stationKk ?? stationRu);
  const date = formatDay(voice.language, voteOn, today);
  return [
    voice.say('directory-election-vote', { date, time: `${opensAt}–${closesAt}` }),
    ...(station === null ? [] : [voice.say('directory-election-station', { station })]),
    ...(candidatesUrl === null ? [] : [voice.say('directory-election-candidates', { link: candidatesUrl })]),
    originLine(voice, election),
  ];
}
