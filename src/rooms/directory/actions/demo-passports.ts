import { createHash } from 'node:crypto';
import type { Clock } from '../../../kernel/clock.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { PassportFact } from '../passport/facts.ts';
import { savePassportFacts } from '../queries/passport.ts';
import { findLastSha256, insertBatch, lockImports } from '../queries/register.ts';
import { DEMO_SOURCE } from '../register/undo.ts';

/** A figure without its source: there is none for what is invented. */
export type DemoFact = Omit<PassportFact, 'sourceUrl'>;

/** Puts invented passports into the demo's country, once: also into one that was filled before there were any. */
export function addDemoPassports(app: { db: Db; clock: Clock }, facts: readonly DemoFact[]): Promise<void> {
  return app.db.transaction().execute(async (trx) => {
    await lockImports(trx);
    if ((await findLastSha256(trx, 'passports', DEMO_SOURCE)) !== undefined) return;
    const sha256 = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
    const batch = { register: 'passports', source: DEMO_SOURCE, sha256, rowCount: facts.length, appliedAt: app.clock() };
    const batchId = await insertBatch(trx, batch);
    await savePassportFacts(
      trx,
      facts.map((fact) => ({ ...fact, sourceUrl: DEMO_SOURCE })),
      batchId,
    );
  });
}
