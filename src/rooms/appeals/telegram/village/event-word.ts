import type { WordKey } from '../../../../kernel/locale/index.ts';
import type { EventKind } from '../../states.ts';

const KINDS = ['opened', 'closed', 'hidden', 'unhidden', 'contested'] as const satisfies readonly EventKind[];
type VillageKind = (typeof KINDS)[number];

/** Whether something happened to what the village sees. */
export function isOfVillage(kind: EventKind): kind is VillageKind {
  return KINDS.some((one) => one === kind);
}

/** The same in words, for the history. @param isUpheld of what was hidden: it was looked at again, and stays so */
export function villageEventKey(kind: VillageKind, isUpheld: boolean): WordKey {
  return kind === 'hidden' && isUpheld ? 'appeals-event-hidden-upheld' : (`appeals-event-${kind}` satisfies WordKey);
}
