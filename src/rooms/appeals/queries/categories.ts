import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Kind } from '../kind.ts';

/** What an appeal is about. */
export interface Category {
  readonly code: string;
  readonly nameKk: string;
  readonly nameRu: string;
  /** On a button. */
  readonly labelKk: string;
  readonly labelRu: string;
  readonly addressee: 'akim' | 'operator';
  readonly isUrgent: boolean;
  /** Who usually decides it and not the akim; null where the akim does. */
  readonly bodyKk: string | null;
  readonly bodyRu: string | null;
  readonly phone: string | null;
  /** Whether it is offered; letters that have it keep it. */
  readonly isPublished: boolean;
  /** By which words a letter about it is known: stems with commas between them. */
  readonly wordsKk: string;
  readonly wordsRu: string;
  /** What a letter about it mostly is. */
  readonly kind: Kind;
}

const columns = [
  'code',
  'name_kk as nameKk',
  'name_ru as nameRu',
  'label_kk as labelKk',
  'label_ru as labelRu',
  'addressee',
  'urgent as isUrgent',
  'body_kk as bodyKk',
  'body_ru as bodyRu',
  'phone',
  'published as isPublished',
  'words_kk as wordsKk',
  'words_ru as wordsRu',
  'kind',
] as const;
const CATEGORIES_MAX = 200;

/** All categories that are offered to who writes, the most frequent first, «other» last. */
export async function listOffered(db: Db): Promise<Category[]> {
  return (await categories(db).where('published', '=', true).execute()) as Category[];
}

/** All that there are, in the same order. */
export async function listCategories(db: Db): Promise<Category[]> {
  return (await categories(db).execute()) as Category[];
}

function categories(db: Db) {
  return db
    .selectFrom('appeals.category')
    .select(columns)
    .orderBy(({ eb }) => eb('code', '=', 'other'))
    .orderBy('position')
    .limit(CATEGORIES_MAX);
}

export async function findCategory(db: Db, code: string): Promise<Category | undefined> {
  const row = await db.selectFrom('appeals.category').select(columns).where('code', '=', code).executeTakeFirst();
  return row as Category | undefined;
}

export async function lockCategory(trx: Trx, code: string): Promise<Category | undefined> {
  const row = await trx.selectFrom('appeals.category').select(columns).where('code', '=', code).forUpdate().executeTakeFirst();
  return row as Category | undefined;
}

export type CategoryChange = Partial<Omit<Category, 'code' | 'addressee' | 'kind'>>;

const COLUMN_OF = {
  nameKk: 'name_kk',
  nameRu: 'name_ru',
  labelKk: 'label_kk',
  labelRu: 'label_ru',
  isUrgent: 'urgent',
  bodyKk: 'body_kk',
  bodyRu: 'body_ru',
  phone: 'phone',
  isPublished: 'published',
  wordsKk: 'words_kk',
  wordsRu: 'words_ru',
} as const satisfies Record<keyof CategoryChange, string>;

export async function changeCategory(trx: Trx, code: string, change: CategoryChange): Promise<void> {
  const set = Object.entries(change).map(([name, value]) => [COLUMN_OF[name as keyof CategoryChange], value]);
  await trx.updateTable('appeals.category').set(Object.fromEntries(set)).where('code', '=', code).execute();
}

/** Adds a topic at the end, which is not offered yet. @param codeOf its code, by its place in the order @returns its code */
export async function insertCategory(trx: Trx, label: { kk: string; ru: string }, codeOf: (position: number) => string): Promise<string> {
  const { last } = await trx
    .selectFrom('appeals.category')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const position = last + 1;
  const code = codeOf(position);
  await trx
    .insertInto('appeals.category')
    .values({
      code,
      position,
      name_kk: label.kk,
      name_ru: label.ru,
      label_kk: label.kk,
      label_ru: label.ru,
      addressee: 'akim',
      published: false,
    })
    .execute();
  return code;
}
