import type { Db } from '../../../platform/database/index.ts';

/** What an appeal is about. */
export interface Category {
  readonly code: string;
  /** On a button. */
  readonly labelKk: string;
  readonly labelRu: string;
  readonly addressee: 'akim' | 'operator';
  readonly isUrgent: boolean;
}

const columns = ['code', 'label_kk as labelKk', 'label_ru as labelRu', 'addressee', 'urgent as isUrgent'] as const;
const CATEGORIES_MAX = 100;

/** All categories, the most frequent first. */
export async function listCategories(db: Db): Promise<Category[]> {
  const rows = await db.selectFrom('appeals.category').select(columns).orderBy('position').limit(CATEGORIES_MAX).execute();
  return rows as Category[];
}

export async function findCategory(db: Db, code: string): Promise<Category | undefined> {
  const row = await db.selectFrom('appeals.category').select(columns).where('code', '=', code).executeTakeFirst();
  return row as Category | undefined;
}
