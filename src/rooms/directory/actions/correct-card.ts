import { createHash } from 'node:crypto';
import type { Clock } from '../../../kernel/clock.ts';
import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import { factsOf } from '../corrections/history.ts';
import { type CardFacts, type ReadingRefusal, readPart } from '../corrections/reading.ts';
import { type CorrectionRefusal, decideChecked, decideCorrection } from '../corrections/rules.ts';
import { findRegisteredName, findSaidCorrection } from '../queries/corrections.ts';
import { CARD_REGISTER, insertBatch, lockImports } from '../queries/register.ts';
import { findTenureInOffice, updateTenures } from '../queries/tenures.ts';
import type { CardPart, KnownTenure } from '../terms/facts.ts';

/** Who corrects which card, and by what: the same message or tap again is the same act. */
export interface Correcting {
  readonly unitCode: PlaceCode;
  readonly by: PersonId;
  /** Names the message or the tap among all of this person. */
  readonly key: string;
}

export interface Corrected {
  /** By it the correction is taken back. */
  readonly batchId: number;
  readonly before: CardFacts;
  readonly after: CardFacts;
}

type App = { readonly db: Db; readonly clock: Clock };

/**
 * Corrects one part of the card of who is in office, as a batch of its own: its history is kept and it can be taken back, like an import.
 * Safe to repeat with the same key.
 */
export async function correctCard(
  app: App,
  correcting: Correcting,
  typed: { readonly tenureId: number; readonly part: CardPart; readonly text: string },
): Promise<Decision<Corrected, CorrectionRefusal | ReadingRefusal>> {
  const read = readPart(typed.part, typed.text);
  if (!read.ok) return read;
  const correction = { tenureId: typed.tenureId, part: typed.part, facts: read.value };
  return await writeCard(app, correcting, typed.text, async (trx, before) => {
    const registered = before && (await findRegisteredName(trx, before.id));
    return decideCorrection(before, registered, correction);
  });
}

/** Notes that an operator has found the whole card of this term right today. Safe to repeat. */
export function confirmCard(app: App, correcting: Correcting, tenureId: number): Promise<Decision<Corrected, CorrectionRefusal>> {
  return writeCard(app, correcting, '', (_trx, before, today) => Promise.resolve(decideChecked(before, tenureId, today)));
}

/** @param said only its checksum is kept */
function writeCard(
  app: App,
  { unitCode, by, key }: Correcting,
  said: string,
  decide: (trx: Trx, before: KnownTenure | undefined, today: string) => Promise<Decision<KnownTenure, CorrectionRefusal>>,
): Promise<Decision<Corrected, CorrectionRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    // An import compares first and writes whole rows later: what is corrected in between would be lost.
    await lockImports(trx);
    const source = `chat:${by}:${key}`;
    const done = await findSaidCorrection(trx, source);
    if (done) return { ok: true, value: { batchId: done.batchId, before: factsOf(done.before ?? done.now), after: factsOf(done.now) } };

    const appliedAt = app.clock();
    const before = await findTenureInOffice(trx, unitCode);
    const decision = await decide(trx, before, dayOf(appliedAt));
    if (!decision.ok || !before) return decision.ok ? { ok: false, refusal: { reason: 'nobody-in-office' } } : decision;
    const sha256 = createHash('sha256').update(said).digest('hex');
    const batchId = await insertBatch(trx, { register: CARD_REGISTER, source, sha256, rowCount: 1, appliedAt, personId: by });
    await updateTenures(trx, [{ id: before.id, facts: decision.value }], batchId);
    return { ok: true, value: { batchId, before, after: decision.value } };
  });
}
