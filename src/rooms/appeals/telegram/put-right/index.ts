import { aNth, anId } from '../../../../platform/telegram/buttons.ts';
import type { Face } from '../../../../platform/telegram/face.ts';
import { readArea, readTarget } from '../../../directory/index.ts';
import type { AppealsFaceApp } from '../app.ts';
import { aMove, askRightPlace, takeMove, takeRightPlace } from './place.ts';
import { askTakeLate, takeLateCase } from './take.ts';
import { aRightTopic, askRightTopic, takeRightTopic } from './topic.ts';

/** What operators put right: what a letter is about, where it is, and who answers it where that is late. */
export function putRightTaps(app: AppealsFaceApp, face: Face): void {
  face.tap('op-topic', 'operator', aNth, (ctx, page) => askRightTopic(app, ctx, page));
  face.tap('op-topic-set', 'operator', aRightTopic, (ctx, chosen) => takeRightTopic(app, ctx, chosen));
  face.tap('op-place', 'operator', readArea, (ctx, at) => askRightPlace(app, ctx, at));
  face.tap('op-place-set', 'operator', readTarget, (ctx, chosen) => takeRightPlace(app, ctx, chosen));
  face.tap('op-move', 'operator', aMove, (ctx, asked) => takeMove(app, ctx, asked));
  face.tap('op-take', 'operator', anId, (ctx, id) => askTakeLate(app, ctx, id));
  face.tap('op-take-do', 'operator', anId, (ctx, id) => takeLateCase(app, ctx, id));
}
