import { sql } from 'kysely';

/**
 * Whether a role, `r`, holds: staff's only while that of their akim does. So whatever ends an akim's access ends theirs in the same
 * instant, and what gives it back gives theirs back.
 */
export const HOLDS = sql<boolean>`(r.ended_at is null and (r.under_role is null or exists (
  select from identity.role as head where head.id = r.under_role and head.ended_at is null)))`;

/** Whether a role, `r`, is that of somebody who answers for an akim on a day. */
export const answersOn = (day: string | null) => sql<boolean>`exists (
  select from identity.absence as a where a.deputy_role = r.id and a.ended_at is null and ${day}::date between a.from_on and a.to_on)`;
