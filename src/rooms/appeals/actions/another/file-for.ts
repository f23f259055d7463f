import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { holdRoles } from '../../../identity/index.ts';
import { agreementSign, type FilerRefusal, type FilerRole, filerAt, type Heard } from '../../another/filer.ts';
import { makeKey } from '../../another/key.ts';
import type { SaidFile } from '../../piece.ts';
import { insertPaper } from '../../queries/another.ts';
import { type Draft, listPieces } from '../../queries/drafts.ts';
import { type Answered, listDraftAnswers } from '../../queries/questions.ts';
import { decideBody } from '../../rules.ts';
import { isLeftToOperator } from '../../words/careful.ts';
import type { AppealsApp } from '../app.ts';
import { changeLetter } from '../filing/drafts.ts';
import { type Target, targetOf } from '../filing/target.ts';

/** A letter for somebody else, as it can go: how it came, as whom it is written down, and since when its person agrees. */
export interface FiledFor {
  readonly heard: Heard;
  readonly as: FilerRole;
  readonly agreedAt: Date;
}

export type FileForRefusal =
  | { readonly reason: FilerRefusal }
  /** Its person has not agreed to these words, or that was not noted. */
  | { readonly reason: 'unagreed' };

/**
 * Whether a letter may go as one for somebody else; null: it is its writer's own. His roles are held until the transaction ends, so that an
 * operator who removes a helper at the same time finds the case.
 */
export async function decideFiledFor(
  trx: Trx,
  draft: Draft,
  target: Target,
  letter: { body: string; files: readonly SaidFile[] },
): Promise<Decision<FiledFor | null, FileForRefusal>> {
  const { forAnother: heard, agreedAt } = draft;
  if (heard === null) return { ok: true, value: null };
  const as = filerAt(await holdRoles(trx, draft.personId), target);
  if (!as.ok) return { ok: false, refusal: { reason: as.refusal } };
  if (agreedAt === null || draft.agreedSign !== letterSign(draft, target, letter, await listDraftAnswers(trx, draft.id)))
    return { ok: false, refusal: { reason: 'unagreed' } };
  return { ok: true, value: { heard, as: as.value, agreedAt } };
}

/** The sign of all that its person is read before he agrees. */
export function letterSign(
  draft: Draft,
  { addressee }: Pick<Target, 'addressee'>,
  { body, files }: { readonly body: string; readonly files: readonly SaidFile[] },
  answers: readonly Answered[],
): string {
  return agreementSign({ ...draft, body, files, addressee, answers: answers.map((answer) => JSON.stringify(answer)) });
}

/** Keeps with a case for whom it was written down, and a key for that person's paper. */
export async function keepFiledFor(
  app: Pick<AppealsApp, 'random'>,
  trx: Trx,
  appealId: number,
  filedBy: PersonId,
  filed: FiledFor,
): Promise<void> {
  const { heard, as, agreedAt } = filed;
  await insertPaper(trx, { appealId, heard, filedBy, filedAs: as, agreedAt, key: makeKey(app.random) });
}

/**
 * «The person agrees, the text was read to him»: of just these words, by their sign; of others that stand there now it is asked again.
 *
 * @returns undefined when the letter is gone
 */
export function noteAgreement(
  app: Pick<AppealsApp, 'db' | 'clock'>,
  personId: PersonId,
  id: number,
  sign: string,
): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => {
    const pieces = await listPieces(trx, id);
    const letter = decideBody(pieces);
    const target = await targetOf(trx, draft, { now: app.clock(), isLeftToOperator: isLeftToOperator(draft, pieces) });
    const answers = await listDraftAnswers(trx, id);
    const isThis = letter.ok && target && letterSign(draft, target, letter.value, answers) === sign;
    if (draft.forAnother === null || !isThis) return { step: 'check' };
    const agreedAt = draft.agreedSign === sign ? draft.agreedAt : app.clock();
    return { step: 'check', agreedSign: sign, agreedAt };
  });
}
