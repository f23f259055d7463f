import { Composer, type Context, type Filter, type MiddlewareFn } from 'grammy';
import type { Ctx } from '../platform/telegram/context.ts';
import type { Route } from '../platform/telegram/face.ts';
import { appealsFace } from '../rooms/appeals/index.ts';
import { broadcastsFace, composeTalk } from '../rooms/broadcasts/index.ts';
import { calendarFace } from '../rooms/calendar/index.ts';
import { directoryFace } from '../rooms/directory/index.ts';
import { identityFace } from '../rooms/identity/index.ts';
import { surveysFace, surveyTalk } from '../rooms/surveys/index.ts';
import type { HallApp, Rooms } from './app.ts';
import { gateway } from './arrival.ts';
import { hallFace } from './face.ts';
import { groupsAnswer } from './groups.ts';
import { inlineAnswers } from './inline.ts';
import { type Manners, mannersOf } from './manners.ts';
import { restAnswers } from './rest.ts';
import { leaveWizard, menuWords } from './words.ts';

export type { HallApp, Rooms } from './app.ts';
export type { Manners } from './manners.ts';

export interface Hall {
  /** Chats that are not private. */
  readonly elsewhere: MiddlewareFn;
  /** What is typed behind the bot's name in any chat. */
  readonly inline: MiddlewareFn<Filter<Context, 'inline_query'>>;
  readonly inPrivate: MiddlewareFn<Ctx>;
  /** Everything that can be asked of the bot. */
  readonly routes: readonly Route[];
}

/**
 * The front hall: where everybody arrives and from where every room is reached. It puts the rooms' faces in order: what a
 * person says meets, in turn, the way out of wizards, the wizards, the menu, commands and buttons, free text, a kind word.
 */
export function openHall(parts: Omit<HallApp, 'rooms'>, furnish: (manners: Manners) => Rooms): Hall {
  let rooms: Rooms | undefined;
  const app: HallApp = {
    ...parts,
    get rooms() {
      if (!rooms) throw new Error('The rooms are not furnished yet');
      return rooms;
    },
  };
  const manners = mannersOf(app);
  rooms = furnish(manners);

  const faces = [
    hallFace(app, manners),
    identityFace(rooms.identity),
    directoryFace(rooms.directory),
    calendarFace(rooms.calendar),
    appealsFace(rooms.appeals),
    broadcastsFace(rooms.broadcasts),
    surveysFace(rooms.surveys),
  ];
  const words = menuWords(app.speech, faces);
  const composer = new Composer<Ctx>();
  composer.use(gateway(app));
  composer.use(leaveWizard(app, words));
  composer.use(composeTalk(rooms.broadcasts));
  composer.use(surveyTalk(rooms.surveys));
  composer.on('message:text', (ctx, next) => words.find(ctx)?.(ctx) ?? next());
  for (const face of faces) composer.use(face.composer);
  composer.use(restAnswers(app));
  return {
    elsewhere: groupsAnswer(app),
    inline: inlineAnswers(app),
    inPrivate: composer.middleware(),
    routes: faces.flatMap((face) => face.routes),
  };
}
