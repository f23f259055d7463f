import { expect, test } from 'vitest';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { applyElectionsImport } from '../../../src/rooms/directory/index.ts';
import { countReach } from '../../../src/rooms/surveys/actions/asked.ts';
import { aFile, anElectionRow, ELECTIONS_HEADER } from '../directory/samples.ts';
import { aSurvey, type Opened, sent, VILLAGE } from './a-survey.ts';

/** The village's okrug elects on 29 November: called before the survey is over. */
async function callElection({ app }: Opened, cells: Readonly<Record<string, string>> = {}): Promise<void> {
  const row = anElectionRow({ kato: '275630000', set_on: '2026-11-22', vote_on: '2026-11-29', checked_on: '2026-11-22', ...cells });
  const imported = await applyElectionsImport(app, aFile([row], ELECTIONS_HEADER));
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
}

test('while the akim of a village is being elected no answers are taken there, nobody new is reached, and afterwards it goes on', async () => {
  const survey = await aSurvey(12);
  const [one] = survey.residents as [PersonId];
  expect(await survey.answer(one, 4)).toMatchObject({ ok: true });
  await callElection(survey);
  expect(await survey.answer(one, 1)).toEqual({ ok: false, refusal: 'electing' });
  expect(await countReach(survey.db, VILLAGE, survey.app.clock())).toEqual({ people: 0, quietUnits: 1 });
  await callElection(survey, { cancelled_on: '2026-11-22' });
  expect(await survey.answer(one, 1)).toMatchObject({ ok: true });
});

test('the result of a survey about an akim is told when the election is over, and not before', async () => {
  const survey = await aSurvey(12);
  for (const person of survey.residents) await survey.answer(person, 4);
  await callElection(survey);
  survey.passDays(4);
  await survey.run();
  expect(await sent(survey, `survey-result:${survey.id}:`)).toEqual([]);
  survey.passDays(14);
  await survey.run();
  expect(await sent(survey, `survey-result:${survey.id}:`)).toHaveLength(13);
});
