export { addDemoSurvey, type DemoSurvey } from './actions/demo-survey.ts';
export { type SurveyRunner, startSurveyRunner } from './runner.ts';
export {
  cancelSurveyDraft,
  keepSurveyDraft,
  type SurveysFaceApp,
  surveysFace,
  surveyTalk,
  wordSurveyResult,
} from './telegram/index.ts';
