import type { Conversation, ConversationFlavor } from '@grammyjs/conversations';
import type { Context, LazySessionFlavor } from 'grammy';
import type { Caller } from '../../kernel/caller.ts';
import type { PlaceCode } from '../../kernel/ids.ts';
import type { Voice } from '../speech/index.ts';

/**
 * A question about a place's card: what is wrong with it, or what shall stand on it.
 *
 * `heard`: the number of the message that has answered it; no other one is an answer. `of`: the number of the term that was on the screen.
 */
export type CardQuestion = { readonly heard?: number } & (
  | { readonly wrong: PlaceCode }
  | { readonly edit: PlaceCode; readonly part: string; readonly of: number }
);

/** A day of the working calendar is asked for. `heard`: as of a card's question. */
export interface DayQuestion {
  readonly calendar: 'day';
  readonly heard?: number;
}

/** The number under which an office has registered a case is asked for, or the day of that. `heard`: as of a card's question. */
export interface OfficialQuestion {
  readonly official: number;
  readonly part: 'number' | 'day';
  readonly heard?: number;
}

/** An akim is asked something about those who work for him, or an operator how he calls a helper. `heard`: as of a card's question. */
export type OfficeQuestion = { readonly heard?: number } & (
  | { readonly office: 'label'; readonly unit: PlaceCode }
  | { readonly office: 'helper'; readonly area: PlaceCode }
  | { readonly office: 'hand'; readonly appeal: number; readonly role: number }
  | { readonly office: 'absence'; readonly role: number }
);

/** The digits on somebody's paper are asked for, by which a case becomes his. `heard`: as of a card's question. */
export interface ClaimQuestion {
  /** The case's code, compact. */
  readonly claim: string;
  readonly heard?: number;
}

/** How somebody else's letter came is asked for, by buttons: words that come before are nobody's yet. */
export interface OtherQuestion {
  readonly other: 'how';
  readonly heard?: number;
}

/** Why a case should not be hidden from the village is asked for. `heard`: as of a card's question. */
export interface ContestQuestion {
  readonly contest: number;
  readonly heard?: number;
}

/** Words are asked for that shall be struck out of a case, or what somebody has to say against his ban. `heard`: as of a card's question. */
export type ModerationQuestion = { readonly heard?: number } & ({ readonly strike: number } | { readonly ban: number });

/** A question of a room, which the next text answers. */
export type Question =
  | CardQuestion
  | ClaimQuestion
  | ContestQuestion
  | DayQuestion
  | ModerationQuestion
  | OfficeQuestion
  | OfficialQuestion
  | OtherQuestion;

/** What the person was asked last and may answer with a plain text. Lost without harm: nothing of worth is kept here. */
export interface Screen {
  asking?: 'home' | 'near-home' | 'near-card' | Question | undefined;
  /** Words that an operator is about to strike out of a case; forgotten as soon as he has, or does something else. */
  striking?: { readonly appeal: number; readonly words: string } | undefined;
  /** The last album that was answered. */
  album?: string | undefined;
  /** The last picture in whose place a text was said, and that text: a tap on the picture that comes late means the text. */
  replaced?: { readonly from: number; readonly to: number } | undefined;
  /** The last message below which a picture was said, which one, and when (ms). */
  pictured?: { readonly message: number; readonly key: string; readonly at: number } | undefined;
  /** Whose command list Telegram shows in this chat, in which language; absent: everybody's. */
  commands?: string | undefined;
  /** The start payload that came before the language was chosen. */
  first?: string | undefined;
}

/** A voice in the caller's language; Kazakh until he has chosen. */
interface Speaking extends Voice {
  caller: Caller;
  /** What is shown goes to the end of the chat from now on: the message whose button was tapped has its answer already. */
  answersBelow?: boolean;
}

/** The context of every handler. */
export type Ctx = ConversationFlavor<Context & Speaking & LazySessionFlavor<Screen>>;
/** The context inside a conversation: bare, so that a replay cannot do I/O by mistake. */
export type TalkCtx = Context;
export type Talk = Conversation<Ctx>;

/** What a room hands on to when its own part is done; the front hall knows what comes next. */
export interface Onward {
  /** The language was chosen, for the first time or anew. */
  languageChosen(ctx: Ctx): Promise<void>;
  /** Consent was given or declined. */
  consentAnswered(ctx: Ctx): Promise<void>;
  /** Something is wanted that needs consent, and there is none yet. */
  askConsent(ctx: Ctx): Promise<void>;
  /** A home was chosen or put off, a wizard is over: what would you like to do? */
  showMenu(ctx: Ctx): Promise<void>;
}
