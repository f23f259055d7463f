import type { Onward } from '../platform/telegram/context.ts';
import { answerTap, type Refused } from '../platform/telegram/face.ts';
import { askConsent } from '../rooms/identity/index.ts';
import type { HallApp } from './app.ts';
import { goOn } from './arrival.ts';
import { showMenu } from './menu.ts';

/** What every room is given: how to go on, and what to say to whom a button is not meant for. */
export interface Manners {
  readonly onward: Onward;
  readonly refused: Refused;
}

export function mannersOf(app: HallApp): Manners {
  return {
    onward: {
      languageChosen: (ctx) => goOn(app, ctx, 'language'),
      consentAnswered: (ctx) => goOn(app, ctx, 'consent'),
      askConsent: (ctx) => askConsent(app.rooms.identity, ctx),
      showMenu,
    },
    refused: async (ctx, audience) => {
      if (audience !== 'consented') return await answerTap(ctx, ctx.label('fault-not-yours'));
      await answerTap(ctx, ctx.label('identity-consent-needed'));
      await askConsent(app.rooms.identity, ctx);
    },
  };
}
