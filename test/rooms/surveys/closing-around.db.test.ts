import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { listParked, retryParked } from '../../../src/intake/index.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { endSurvey } from '../../../src/rooms/surveys/actions/answer.ts';
import { countFunnel } from '../../../src/rooms/surveys/actions/funnel.ts';
import { findSurvey } from '../../../src/rooms/surveys/queries/surveys.ts';
import { stepSurvey } from '../../../src/rooms/surveys/runner.ts';
import { aSurvey, failing, statesOf } from './a-survey.ts';

test('closing takes back the invitations that have not left, also where it is killed half way; the funnel counts all, the result those asked', async () => {
  const survey = await aSurvey(14);
  const invitation = (n: number) => `survey:${survey.id}:${survey.residents[n]}`;
  const become = (n: number, state: string) =>
    survey.db.updateTable('delivery.message').set({ state }).where('dedupe_key', '=', invitation(n)).execute();
  await become(0, 'sent');
  await become(1, 'claimed');
  await become(2, 'deferred');
  for (const person of survey.residents.slice(0, 1)) await survey.answer(person, 3);
  await endSurvey(survey.app, survey.maker, survey.id);
  // Killed before the commit: nothing was taken back and nothing counted; the next step does both.
  await expect(stepSurvey({ ...survey.parts, wordResult: failing }, survey.id)).rejects.toThrow('killed');
  expect(await statesOf(survey, `survey:${survey.id}:`)).toEqual(['1 claimed', '1 deferred', '11 pending', '1 sent']);
  await Promise.all([survey.run(), survey.run()]);
  await survey.run();
  expect(await statesOf(survey, `survey:${survey.id}:`)).toEqual(['1 claimed', '1 sent', '12 withdrawn']);
  expect(await statesOf(survey, 'survey-result:')).toEqual(['2 pending']);
  expect(await countFunnel(survey.app, survey.id)).toEqual({ invited: 14, delivered: 1, onTheWay: 1, undelivered: 12, answered: 1 });
  expect(await findSurvey(survey.db, survey.id)).toMatchObject({ step: 'closed', invited: 2, answered: 1 });
});

test('many invitations are taken back by parts, and nothing is counted before the last of them', async () => {
  const survey = await aSurvey(2);
  await sql`insert into delivery.message (dedupe_key, lane, batch, chat_id, method, content_id, payload)
    select 'filler:' || n, lane, batch, chat_id, method, content_id, payload from delivery.message, generate_series(1, 5000) n
    where dedupe_key = ${`survey:${survey.id}:${survey.residents[0]}`}`.execute(survey.db);
  await endSurvey(survey.app, survey.maker, survey.id);
  expect(await stepSurvey(survey.parts, survey.id)).toBe('more');
  expect(await findSurvey(survey.db, survey.id)).toMatchObject({ step: 'open', invited: null });
  await survey.run();
  expect(await findSurvey(survey.db, survey.id)).toMatchObject({ step: 'closed' });
});

test('who found the survey and answered though his invitation never left is one of those asked', async () => {
  const survey = await aSurvey(2);
  await survey.answer(survey.residents[0] as PersonId, 3);
  await endSurvey(survey.app, survey.maker, survey.id);
  await survey.run();
  expect(await findSurvey(survey.db, survey.id)).toMatchObject({ invited: 1, answered: 1 });
});

test('closing empties the parked taps on its answers, and nobody else’s', async () => {
  const survey = await aSurvey(1);
  const parked = { f1: `surveys:a:${survey.id}:1:4`, f2: `surveys:a:${survey.id}1:1:4`, f3: `surveys:lang:${survey.id}:ru` };
  for (const [at, [faultId, tapped]] of Object.entries(parked).entries()) {
    await sql`insert into intake.update (update_id, sender_id, payload, parked, fault_id, settled_at)
      values (${at}, 5, ${JSON.stringify({ callback_query: { data: tapped } })}, true, ${faultId}, now())`.execute(survey.db);
  }
  await survey.run();
  expect((await listParked(survey.db, 9)).map(({ isKept }) => isKept)).toEqual([true, true, true]);
  await endSurvey(survey.app, survey.maker, survey.id);
  await survey.run();
  const kept = (await listParked(survey.db, 9)).filter(({ isKept }) => isKept).map(({ faultId }) => faultId);
  expect(kept.toSorted()).toEqual(['f2', 'f3']);
  expect(await retryParked(survey.db, 'f1')).toBeUndefined();
});

test.each([
  ['with sound by day', '2026-11-22T06:00:00Z', false],
  ['without sound at night', '2026-11-22T17:00:00Z', true],
])('invitations and results come %s', async (_when, at, isSilent) => {
  const survey = await aSurvey(1, new Date(at));
  await endSurvey(survey.app, survey.maker, survey.id);
  await survey.run();
  const contents = await survey.db.selectFrom('delivery.content').select('payload').execute();
  expect(contents.map(({ payload }) => payload)).toEqual([
    { text: 'invitation', disable_notification: isSilent },
    { text: 'invitation', disable_notification: isSilent },
    { text: 'result in kk', disable_notification: isSilent },
    { text: 'result in ru', disable_notification: isSilent },
  ]);
});
