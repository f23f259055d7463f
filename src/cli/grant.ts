import { parseArgs } from 'node:util';
import { systemClock } from '../kernel/clock.ts';
import { placeCodeOf, WHOLE_COUNTRY } from '../kernel/ids.ts';
import { findPlace } from '../rooms/directory/index.ts';
import { grantOperator } from '../rooms/identity/index.ts';
import { runCommand } from './run.ts';

const USAGE = `npm run grant -- operator TELEGRAM_ID --area KATO
  KATO is the code of an oblast, a district, an okrug or a village; ${WHOLE_COUNTRY} is the whole country.
  TELEGRAM_ID is a number; the person need not have written to the bot yet.`;

/** Makes somebody an operator of an area. */
async function main(argv: readonly string[]): Promise<number> {
  const wish = readWish(argv);
  if (!wish) {
    console.error(USAGE);
    return 2;
  }
  return await runCommand(async ({ db }) => {
    const place = wish.area === WHOLE_COUNTRY ? undefined : await findPlace(db, wish.area);
    if (wish.area !== WHOLE_COUNTRY && !place) {
      console.error(`No place has the code ${wish.area}. Import the places first: npm run import -- places FILE --apply`);
      return 1;
    }
    await grantOperator({ db, clock: systemClock }, wish.telegramId, wish.area);
    console.log(`Operator of ${place ? `${place.place.publishedKk} · ${place.place.publishedRu}` : 'the whole country'}: done.`);
    return 0;
  });
}

function readWish(argv: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options: { area: { type: 'string' } }, allowPositionals: true });
    const [role, id, ...more] = positionals;
    const area = placeCodeOf(values.area ?? '');
    const telegramId = Number(id);
    // A number beyond what is exact would be rounded to somebody else's.
    const isId = /^[1-9]\d{0,15}$/.test(id ?? '') && Number.isSafeInteger(telegramId);
    if (role !== 'operator' || !isId || !area || more.length > 0) return undefined;
    return { telegramId, area };
  } catch {
    // parseArgs throws for an option that it does not know: the usage says what there is.
    return undefined;
  }
}

process.exitCode = await main(process.argv.slice(2));
