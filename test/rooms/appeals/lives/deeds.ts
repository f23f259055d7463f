import fc from 'fast-check';
import { OUTCOMES } from '../../../../src/rooms/appeals/outcome.ts';

/** What the author of a letter can do, of it or beside it; `reproach`: a disagreement with words; `me-too`: neighbours join it, he himself not. */
export const RESIDENTS = [
  'confirmed',
  'partly',
  'disputed',
  'reproach',
  'add',
  'rewrite',
  'withdraw',
  'rate',
  'make-official',
  'complain',
  'write-again',
  'thank',
  'claim',
  'me-too',
  'split',
  'open-up',
  'close-up',
  'contest',
] as const;
/** What an official can; `op-place` and `op-move`: where it is, in its unit and in another; `op-take`: what is late; `op-join` and `op-split`: to another letter, and apart again; `strike`: words out of it; `reply` and `place`: an answer below a message of the bot's, and one that was said without a letter. */
export const OFFICIALS = [
  'open',
  'take-up',
  'pass',
  'correct',
  'reply',
  'place',
  'hand',
  'op-join',
  'op-split',
  'op-topic',
  'op-place',
  'op-move',
  'op-take',
  'op-hide',
  'op-unhide',
  'op-uphold',
  'strike',
  'op-count',
  'op-drop',
  'op-ban',
  'op-lift',
  ...OUTCOMES,
] as const;
/** What comes by itself: the law's clock; letters of an akim who is gone, or who has come, and words that nobody has placed; a neighbour says what he was asked; `rally`: villagers support what is proposed, `year-over`: the time for that is over. */
const CLOCKS = ['turn', 'go-round', 'neighbour', 'rally', 'year-over'] as const;
/** How an akim comes and goes; `reach`: stops the bot, or starts it again; `dismiss`: the operator lets the helper go. */
const OFFICES = ['leave', 'join', 'reach', 'dismiss'] as const;

/** Who may come to a letter: `holder` has it, `former` was the akim of its unit or will be, `above` is an operator above the operator. */
export type Official = 'holder' | 'akim' | 'staff' | 'former' | 'operator' | 'above' | 'other-akim' | 'other-operator';
export type Resident = 'resident' | 'stranger' | 'akim';

/** What may be tried at any time, whether it can be done then or not. */
export type Deed = {
  /** Of which of the letters that there are by then. */
  readonly on: number;
  /** Whatever else has to be chosen. */
  readonly nth: number;
  /** Whether it comes a second time, as a doubled tap or an update that is handled again. */
  readonly isDoubled: boolean;
} & (
  | { readonly by: 'resident'; readonly who: Resident; readonly does: (typeof RESIDENTS)[number] }
  | { readonly by: 'official'; readonly who: Official; readonly does: (typeof OFFICIALS)[number] }
  | { readonly by: 'clock'; readonly does: (typeof CLOCKS)[number]; readonly afterHours: number }
  | { readonly by: 'office'; readonly does: (typeof OFFICES)[number] }
);

export const DEEDS: readonly Deed['does'][] = [...RESIDENTS, ...OFFICIALS, ...CLOCKS, ...OFFICES];

const any = { on: fc.nat(2), nth: fc.nat(59), isDoubled: fc.constantFrom(true, false, false) };
/** Mostly he whose it is: the others come to nothing. */
const HOLDERS = Array.from({ length: 9 }, () => 'holder' as const);
const AUTHORS = Array.from({ length: 9 }, () => 'resident' as const);
const one = <Value extends string>(...values: readonly Value[]) => fc.constantFrom(...values);

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      ...any,
      by: one('resident' as const),
      who: one<Resident>(...AUTHORS, 'stranger', 'akim'),
      does: one(...RESIDENTS),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      ...any,
      by: one('official' as const),
      who: one<Official>(...HOLDERS, 'akim', 'staff', 'staff', 'operator', 'above', 'former', 'other-akim', 'other-operator'),
      does: one(...OFFICIALS),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      ...any,
      by: one('clock' as const),
      does: one(
        'turn' as const,
        'turn' as const,
        'turn' as const,
        'go-round' as const,
        'neighbour' as const,
        'rally' as const,
        'year-over' as const,
      ),
      afterHours: fc.integer({ min: 1, max: 12 * 24 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...any, by: one('office' as const), does: one(...OFFICES) }) },
);

const asIs = { on: 0, nth: 0, isDoubled: false };
const says = (does: (typeof OFFICIALS)[number], who: Official = 'holder'): Deed => ({ ...asIs, by: 'official', who, does });
const does = (deed: (typeof RESIDENTS)[number]) => ({ ...asIs, by: 'resident', who: 'resident', does: deed }) as const;
const after = (days: number, does: (typeof CLOCKS)[number] = 'turn'): Deed => ({ ...asIs, by: 'clock', does, afterHours: 24 * days });
const office = (does: (typeof OFFICES)[number]): Deed => ({ ...asIs, by: 'office', does });

/** The operator calls it a proposal: the fourth of the kinds. */
const PROPOSE: Deed = { ...says('correct', 'operator'), nth: 3 };

/** Far corners, which chance alone seldom comes to. */
const WAYS: readonly (readonly Deed[])[] = [
  [says('done-claimed'), after(11), after(5)],
  [says('done-claimed'), after(11), after(1, 'neighbour')],
  [says('done-claimed'), does('disputed'), after(1, 'neighbour'), says('done-claimed'), does('reproach')],
  [says('planned'), after(12), after(6)],
  [after(23), after(9)],
  [after(23), does('complain')],
  [says('asked'), does('add')],
  [says('returned', 'operator'), does('write-again')],
  [says('answered'), does('disputed'), says('answered'), does('reproach')],
  [says('done-claimed'), does('confirmed'), does('rate')],
  [office('leave'), after(1, 'go-round')],
  [says('answered'), does('complain'), does('claim'), does('confirmed')],
  [office('dismiss'), says('answered'), does('disputed'), does('claim')],
  [says('hand', 'akim'), says('open', 'staff'), says('answered', 'staff')],
  [office('reach'), after(1, 'go-round'), office('reach')],
  [office('leave'), after(1, 'go-round'), says('answered'), does('disputed'), office('join')],
  [does('me-too'), says('done-claimed'), { ...does('confirmed'), on: 1 }],
  [does('me-too'), says('answered'), { ...does('disputed'), on: 1 }, says('answered')],
  [does('me-too'), { ...does('me-too'), who: 'stranger' }, does('withdraw'), says('planned'), { ...does('split'), on: 2 }],
  [does('me-too'), { ...does('split'), on: 1 }, { ...says('op-join', 'operator'), on: 1 }, { ...says('op-split', 'operator'), on: 1 }],
  [says('op-move', 'operator'), says('answered'), does('disputed'), says('answered')],
  [says('hand', 'akim'), says('op-move', 'above'), says('answered', 'akim'), says('answered', 'other-akim')],
  [after(23), says('op-take', 'operator'), says('answered'), does('disputed')],
  [after(23), says('op-take', 'operator'), after(9), says('pass', 'operator'), says('answered')],
  [does('me-too'), after(23), says('op-take', 'operator'), does('withdraw'), says('answered')],
  [does('me-too'), says('op-move', 'operator'), { ...says('op-split', 'operator'), on: 1 }, says('op-move', 'operator')],
  [does('open-up'), says('op-hide', 'operator'), does('contest'), says('op-uphold', 'above'), does('close-up')],
  [does('open-up'), says('answered'), says('op-hide', 'operator'), does('contest'), says('op-unhide', 'operator')],
  [says('op-ban', 'operator'), says('answered'), does('complain'), says('op-lift', 'above')],
  [says('op-ban', 'operator'), says('returned', 'operator'), does('write-again'), says('op-lift', 'operator'), does('write-again')],
  [PROPOSE, does('open-up'), after(1, 'rally'), says('op-count', 'operator'), says('answered'), says('planned'), says('budgeted')],
  [PROPOSE, does('open-up'), says('answered'), after(9), after(1, 'rally'), says('budgeted'), after(12), does('confirmed')],
  [PROPOSE, does('open-up'), after(1, 'rally'), says('op-drop', 'operator'), after(1, 'year-over')],
  [does('me-too'), says('planned'), { ...does('me-too'), who: 'stranger' }, after(12), { ...does('partly'), on: 2 }],
];

/** How a letter begins, and what is tried of it from then on. */
export const lives = fc.record({
  deeds: fc.oneof(
    { weight: 3, arbitrary: fc.array(deeds, { minLength: 2, maxLength: 5, size: 'max' }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...WAYS), fc.array(deeds, { minLength: 1, maxLength: 3, size: 'max' }))
        .map(([way, more]) => [...way, ...more]),
    },
  ),
  /** Whether somebody wrote it down for its person. */
  isKept: fc.constantFrom(true, false, false, false),
  reason: fc.constantFrom(null, null, null, 'not-linked' as const, 'about-akim' as const),
});
export type Plan = typeof lives extends fc.Arbitrary<infer Value> ? Value : never;
