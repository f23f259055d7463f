import { expect, vi } from 'vitest';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../src/kernel/ids.ts';
import { addDemoAppeals } from '../../src/rooms/appeals/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { aHelper, aStaffMember } from './an-office.ts';
import { fileLetter, sayAnswer, sayLetter, sendAnswer, TOPICS } from './letters.ts';
import { allHandled, recordOf, words } from './witness.ts';

/** A working morning: Wednesday 25 November 2026, 14:30 in Kazakhstan. */
const MORNING = new Date('2026-11-25T09:30:00Z');
export const bot = await aBot({ clock: () => MORNING, operator: { nameKk: 'Қор', nameRu: 'Фонд' } });
export const { db } = bot.app.storage;
const word = words('kk');
const KENT = 'D06100300' as PlaceCode;
/** Whose residents are asked in the surveys: none of the outsiders lives there. */
export const ASKED = { okrug: 'D06100200' as PlaceCode, village: 'D06100201' as PlaceCode };
export const POINT = { latitude: 51.276543, longitude: 51.987654 };

const outsiders = ['second akim', 'neighbour', 'operator elsewhere', 'without consent', 'former akim', 'moved akim'] as const;
type Outsider = (typeof outsiders)[number];
export const people = {} as Record<Outsider, PersonHandle>;
export const insiders = {} as Record<'author' | 'akim' | 'operator', PersonHandle>;
/** A case before its akim, one about him before the operators, and what else has a number. */
export const ids = {
  mine: 0,
  about: 0,
  queued: 0,
  letter: 0,
  dispute: 0,
  answer: 0,
  sent: 0,
  movedAnswer: 0,
  survey: 0,
  open: 0,
  closed: 0,
  notice: 0,
  doubt: 0,
  correction: 0,
  term: 0,
  edit: 0,
  thanks: 0,
  staff: 0,
  helper: 0,
  paper: 0,
  alike: 0,
  ban: 0,
};
export const codes = { mine: '', about: '' };
/** What nobody but those whom it concerns may ever get back. */
export const secrets: string[] = [];
const secret = (text: string): string => {
  secrets.push(text);
  return text;
};

async function enrol(): Promise<void> {
  const { okrug, village, otherOkrug, district, otherDistrict } = bot.places;
  people['former akim'] = await bot.known({ role: { kind: 'akim', areaCode: okrug } });
  await endRole(people['former akim']);
  people['moved akim'] = await bot.known({ role: { kind: 'akim', areaCode: okrug } });
  people['second akim'] = await bot.known({ role: { kind: 'akim', areaCode: otherOkrug }, home: otherOkrug });
  people.neighbour = await bot.known({ home: village });
  people['operator elsewhere'] = await bot.known({ role: { kind: 'operator', areaCode: otherDistrict } });
  const declined = bot.sim.person({ first_name: 'Without consent' });
  declined.start();
  await declined.sees('Қай тілде');
  declined.tap('Қазақша');
  await declined.sees('Келісесіз бе?');
  people['without consent'] = declined;
  insiders.author = await bot.known({ home: village, named: { first_name: secret('Гүлбахыт'), last_name: secret('Тайжанова') } });
  insiders.operator = await bot.known({ role: { kind: 'operator', areaCode: district } });
  for (let at = 0; at < 2; at += 1) await bot.known({ home: ASKED.village });
}

async function endRole(person: PersonHandle): Promise<void> {
  const { id } = await recordOf(bot, person);
  await db.updateTable('identity.role').set({ ended_at: MORNING }).where('person_id', '=', id).execute();
}

/** The case before its akim: answered, disputed, and answered anew in drafts only, by him and by the akim before him. */
async function fileMine(): Promise<void> {
  const { author } = insiders;
  const { id, code } = await fileLetter(bot, author, {
    text: secret('Зираттың қоршауы құлап қалды, мал кіріп жатыр'),
    topic: TOPICS.cemetery,
    caption: secret('Қоршаудың сынған тұсы'),
    landmark: secret('ескі мешіттің арты'),
    point: POINT,
    showsName: true,
  });
  ids.mine = id;
  codes.mine = secret(code);
  secrets.push(code.replaceAll('-', ''), TOPICS.cemetery.label, 'Кладбище', String(POINT.latitude), String(POINT.longitude));
  ids.movedAnswer = await sayAnswer(bot, people['moved akim'], id, secret('Жауаптың басы: қоршауды қараймыз'));
  await endRole(people['moved akim']);
  const { id: personId } = await recordOf(bot, people['moved akim']);
  await db.insertInto('identity.role').values({ person_id: personId, kind: 'akim', area_code: KENT, granted_at: MORNING }).execute();

  const akim = await bot.known({ role: { kind: 'akim', areaCode: bot.places.okrug } });
  insiders.akim = akim;
  const label = secret('Шынболат, жер маманы');
  const staff = await aStaffMember(bot, akim, bot.places.okrug, { language: 'kk', label });
  ids.staff = (await recordOf(bot, staff)).roles[0]?.id ?? 0;
  ids.sent = await sendAnswer(bot, akim, id, secret('Қоршауды сенбіге дейін Серік жөндейді'));
  await author.sees('Серік жөндейді');
  author.tapData(`appeals:unsolved:${id}`);
  await author.sees(word('appeals-reopen-ask', { code: '', topic: '' }).split('\n')[0] ?? '');
  author.say(secret('Қоршау әлі құлаған күйі жатыр'));
  await author.sees(word('appeals-reopen-say-more'));
  author.photo();
  await author.sees(word('appeals-reopen-say-more'));
  author.tap(word('appeals-reopen-send-button'));
  await author.sees(word('appeals-reopened', { due: '17 желтоқсан, бейсенбі' }));
  ids.answer = await sayAnswer(bot, akim, id, secret('Тағы қараймыз, жаңа баған келеді'));
}

/** The case before the operators: answered, its author's disagreement and another letter of his still in drafts. */
async function fileAbout(): Promise<void> {
  const { author, operator } = insiders;
  const { id, code } = await fileLetter(bot, author, { text: secret('Әкім қабылдау күні кеңседе болмайды'), topic: TOPICS.official });
  ids.about = id;
  codes.about = secret(code);
  secrets.push(code.replaceAll('-', ''), TOPICS.official.label, 'Работа акима');
  ids.queued = (await fileLetter(bot, author, { text: secret('Әкім хатқа жауап бермей кетті'), topic: TOPICS.official })).id;
  await sendAnswer(bot, operator, id, secret('Қабылдау кестесін тексеріп жатырмыз'));
  await author.sees('кестесін тексеріп');
  author.tapData(`appeals:unsolved:${id}`);
  await author.sees(word('appeals-reopen-ask', { code: '', topic: '' }).split('\n')[0] ?? '');
  author.say(secret('Кешегі қабылдау да болмады'));
  await author.sees(word('appeals-reopen-say-more'));
  author.say('/write');
  await author.sees(word('appeals-say'));
  await sayLetter(author, { text: secret('Құдықтың суы ащы болып кетті биыл'), topic: TOPICS.water });
  const drafts = await db.selectFrom('appeals.draft').select(['id', 'purpose', 'person_id']).execute();
  const { id: personId } = await recordOf(bot, author);
  ids.letter = drafts.find((one) => one.person_id === personId && one.purpose === 'appeal')?.id ?? 0;
  ids.dispute = drafts.find((one) => one.person_id === personId && one.purpose === 'dispute')?.id ?? 0;
}

/** @returns the number of a survey of the operator's that waits for its “go” */
async function aSurvey(question: string): Promise<number> {
  const { operator } = insiders;
  operator.say('/survey');
  await operator.until(() => operator.buttons().flat().includes(word('surveys-new-button')));
  operator.tap(word('surveys-new-button'));
  await operator.sees(word('surveys-question-okrug'));
  operator.tap(word('surveys-own-button'));
  await operator.sees(word('surveys-text-kk-ask'));
  operator.say(secret(`${question} бе?`));
  await operator.sees(word('surveys-text-ru-ask'));
  operator.say(secret(`${question} ли?`));
  await operator.sees(word('surveys-area-ask'));
  const { id } = await db.selectFrom('surveys.survey').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  operator.tapData(`surveys:to:${id}:${ASKED.okrug}`);
  await operator.sees(word('surveys-days-ask'));
  operator.tap(word('surveys-days-button', { n: 7 }));
  await operator.sees(word('surveys-confirm-ask'));
  return id;
}

async function askAndTell(): Promise<void> {
  const { operator } = insiders;
  ids.closed = await aSurvey('Бірінші сауал');
  operator.tap(word('surveys-go-button'));
  await operator.sees(word('surveys-funnel-hidden'));
  operator.tapData(`surveys:close:${ids.closed}`);
  await operator.sees(word('surveys-result-few'), 10_000);
  ids.open = await aSurvey('Екінші сауал');
  operator.tap(word('surveys-go-button'));
  await operator.sees(word('surveys-funnel-hidden'));
  ids.survey = await aSurvey('Үшінші сауал');
  operator.say('/send');
  await operator.sees(word('broadcasts-text-kk-ask'));
  operator.say(secret('Ертең жиналыс болады клубта'));
  await operator.sees(word('broadcasts-text-ru-ask'));
  operator.say(secret('Завтра собрание в клубе будет'));
  await operator.sees(word('broadcasts-preview'));
  ids.notice = (await db.selectFrom('broadcasts.broadcast').select('id').executeTakeFirstOrThrow()).id;
}

/** What the author says is wrong with a card, and what the operator corrects on it. */
async function doubtAndCorrect(): Promise<void> {
  const { author, operator } = insiders;
  author.start(`u${bot.places.village}`);
  await author.until(() => author.buttons().flat().includes(word('directory-card-wrong-button')));
  author.tap(word('directory-card-wrong-button'));
  await author.sees(word('directory-wrong-ask'));
  author.say(secret('Телефонды ешкім көтермейді, басқасы керек'));
  await author.sees(word('directory-wrong-saved'));
  ids.doubt = (await db.selectFrom('directory.doubt').select('id').executeTakeFirstOrThrow()).id;
  operator.tapData(`directory:edit-part:${bot.places.okrug}:office`);
  await operator.sees(word('directory-edit-ask-office').split('\n')[0] ?? '');
  operator.say('Мектеп көшесі, 6\nулица Мектеп, 6');
  await operator.until(() => operator.buttons().flat().includes(word('directory-edit-back-button')));
  const { id } = await db.selectFrom('directory.import_batch').select('id').where('register', '=', 'card').executeTakeFirstOrThrow();
  ids.correction = id;
  const { id: term } = await db
    .selectFrom('directory.tenure')
    .select('id')
    .where('unit_code', '=', bot.places.okrug)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  ids.term = term;
}

/** What an operator of the whole country has typed of a topic and not published. */
async function editATopic(): Promise<void> {
  const { id } = await recordOf(bot, await bot.known({ role: { kind: 'operator', areaCode: WHOLE_COUNTRY } }));
  const typed = { text_kk: secret('Мешіт пен медресе'), text_ru: secret('Мечеть и медресе') };
  const edit = { ...typed, person_id: id, category_code: 'cemetery', part: 'label', open: false, begun_at: MORNING };
  const row = await db.insertInto('appeals.category_edit').values(edit).returning('id').executeTakeFirstOrThrow();
  ids.edit = row.id;
}

/** What somebody has thanked the akim for. */
async function thankTheAkim(): Promise<void> {
  const { id } = await recordOf(bot, insiders.author);
  const { okrug, village } = bot.places;
  const thanks = {
    person_id: id,
    key: 'scene',
    place_code: village,
    unit_code: okrug,
    body: secret('Көпір үшін рақмет айтамыз'),
    at: MORNING,
  };
  ids.thanks = (await db.insertInto('appeals.thanks').values(thanks).returning('id').executeTakeFirstOrThrow()).id;
}

/** A helper's letter for somebody else, with the key on the paper. */
async function writeForAnother(): Promise<void> {
  const { okrug, village } = bot.places;
  const helper = await aHelper(bot, insiders.operator, okrug, { home: village, label: secret('Гүлнар, кітапханашы') });
  const { id: personId, roles } = await recordOf(bot, helper);
  ids.helper = roles[0]?.id ?? 0;
  const body = secret('Көшедегі құдықтың қақпағы жоқ, бала түсіп кетеді');
  const letter = {
    key: 'for-another',
    language: 'kk',
    categoryCode: 'water',
    placeCode: village,
    body,
    filedAt: MORNING,
    history: [],
  } as const;
  await addDemoAppeals({ db, random: Math.random }, [{ ...letter, personId: personId as PersonId }]);
  ids.paper = (await db.selectFrom('appeals.appeal').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow()).id;
  const filed = { heard: 'paper', filed_by: personId, as_role: 'helper', agreed_at: MORNING, key: secret('306914') };
  await db
    .insertInto('appeals.filed_for')
    .values({ appeal_id: ids.paper, ...filed })
    .execute();
}

/** A photo of the first case as if it were a proof, like an earlier one. */
async function findLikeness(): Promise<void> {
  const photos = await db
    .selectFrom('appeals.file')
    .select(['id', 'telegram_unique_id'])
    .where('appeal_id', '=', ids.mine)
    .where('kind', '=', 'photo')
    .orderBy('id', 'desc')
    .execute();
  const [proof, before] = photos;
  if (!proof || !before) throw new Error('The case has no two photos');
  const of = { appeal_id: ids.mine, unit_code: bot.places.okrug, compared_at: MORNING };
  await db
    .insertInto('appeals.proof')
    .values({ ...of, file_id: proof.id, telegram_unique_id: proof.telegram_unique_id })
    .execute();
  const alike = { file_id: proof.id, other_file_id: before.id, kind: 'complaint', distance: 3, found_at: MORNING } as const;
  ids.alike = (await db.insertInto('appeals.likeness').values(alike).returning('id').executeTakeFirstOrThrow()).id;
}

/** Somebody may not write, and has said why that is wrong. */
async function banAndContest(): Promise<void> {
  const { person_id } = await db.selectFrom('appeals.appeal').select('person_id').where('id', '=', ids.paper).executeTakeFirstOrThrow();
  const { id: by_person } = await recordOf(bot, insiders.operator);
  const until_at = new Date('2027-01-25T09:30:00Z');
  const ban = { person_id, appeal_id: ids.paper, by_person, area_code: bot.places.district, why: 'rude', from_at: MORNING, until_at };
  const contest = { tap: 'scene', contested_at: MORNING, contest_body: secret('Мен ешкімді ренжіткен жоқпын') };
  ids.ban = (
    await db
      .insertInto('appeals.ban')
      .values({ ...ban, ...contest })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;
}

/** Brings everybody on and lets everything happen that has a number afterwards. */
export async function enact(): Promise<void> {
  await enrol();
  await fileMine();
  await fileAbout();
  await askAndTell();
  await doubtAndCorrect();
  await editATopic();
  await thankTheAkim();
  await writeForAnother();
  await findLikeness();
  await banAndContest();
  const files = await db.selectFrom('appeals.file').select('telegram_file_id').execute();
  const pieces = await db.selectFrom('appeals.draft_piece').select('telegram_file_id').execute();
  secrets.push(...[...files, ...pieces].flatMap((file) => file.telegram_file_id ?? []));
  expect(Object.entries(ids).filter(([, id]) => id === 0)).toEqual([]);
  for (const person of Object.values(people)) person.say('/menu');
  await vi.waitFor(async () => expect(await surveyWork()).toEqual({ step: 'closed', purgeDueAt: null, isFannedOut: true }), {
    timeout: 10_000,
    interval: 20,
  });
  await allHandled(bot);
}

/** Whatever the runner still writes would look as if a tap had done it. */
async function surveyWork(): Promise<Record<string, unknown>> {
  // A sweep that something held up, another session's look at the database say, is tried again a minute later, which the clock of
  // this scene never reaches: here at once.
  await db.updateTable('surveys.survey').set({ purge_due_at: MORNING }).where('purge_due_at', '>', MORNING).execute();
  const rows = await db.selectFrom('surveys.survey').select(['id', 'step', 'purge_due_at', 'fanned_out']).execute();
  const [closed, open] = [rows.find(({ id }) => id === ids.closed), rows.find(({ id }) => id === ids.open)];
  return { step: closed?.step, purgeDueAt: closed?.purge_due_at, isFannedOut: open?.fanned_out };
}
