import type { Db } from '../../../platform/database/index.ts';
import type { TemplateKind } from '../templates.ts';

export interface Template {
  readonly id: number;
  readonly kind: TemplateKind;
  readonly textKk: string;
  readonly textRu: string;
}

const TEMPLATES_MAX = 20;

/** Ready texts of these kinds for a topic: its own ones, and those for all topics where it has none of the kind. */
export async function listTemplates(db: Db, categoryCode: string, kinds: readonly TemplateKind[]): Promise<Template[]> {
  if (kinds.length === 0) return [];
  const rows = await db
    .selectFrom('appeals.template')
    .select(['id', 'kind', 'category_code as categoryCode', 'text_kk as textKk', 'text_ru as textRu'])
    .where('kind', 'in', kinds)
    .where((where) => where.or([where('category_code', 'is', null), where('category_code', '=', categoryCode)]))
    .orderBy('position')
    .orderBy('id')
    .limit(TEMPLATES_MAX)
    .execute();
  const own = new Set(rows.filter((row) => row.categoryCode !== null).map((row) => row.kind));
  const fitting = rows.filter((row) => row.categoryCode !== null || !own.has(row.kind));
  return fitting.map(({ id, kind, textKk, textRu }) => ({ id, kind: kind as TemplateKind, textKk, textRu }));
}
