import type { Bench } from './bench.ts';
import { BOT_TOKEN, startFakeTelegram } from './fake-telegram.ts';
import { Phones } from './phone.ts';
import { freePort, startArguments, startProgram } from './programs.ts';
import { aTempFolder } from './temp-folder.ts';
import { Webhook } from './webhook.ts';

const SECRET = 'the-secret-of-the-benches';

/** The product's process on this database, with a Telegram of its own; ready when it has set its webhook. */
export async function aBot(bench: Bench, databaseUrl: string): Promise<{ webhook: URL; phones: Phones; pid: number }> {
  const telegram = await startFakeTelegram();
  bench.closers.add(() => telegram.stop());
  const webhook = new URL(`http://127.0.0.1:${await freePort()}/telegram`);
  const program = startProgram(bench, process.execPath, startArguments(), {
    BOT_TOKEN,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: databaseUrl,
    FILES_FOLDER: await aTempFolder(bench),
    WEBHOOK_URL: webhook.href,
    WEBHOOK_SECRET: SECRET,
    HOST: webhook.hostname,
    PORT: webhook.port,
  });
  await Promise.race([telegram.webhookSet, program.failed]);
  const door = new Webhook({ webhook, secret: SECRET });
  bench.closers.add(() => door.close());
  return { webhook, phones: new Phones(telegram, door), pid: program.child.pid ?? 0 };
}
