import type { TenureFacts } from '../../../src/rooms/directory/terms/facts.ts';

export const UNIT = '275630000';
export const OTHER = { nameKk: 'Омаров Ерлан', nameRu: 'Омаров Ерлан' };
export const ACTING = { how: 'acting', termUntil: null, nomination: null } as const;

/** The akim of Достық, elected, as a file without the optional columns says it; unless told otherwise. */
export function facts(more: Partial<TenureFacts> = {}): TenureFacts {
  return {
    unitCode: UNIT,
    nameKk: 'Бекенов Айдос Серікұлы',
    nameRu: 'Бекенов Айдос Серикович',
    birthYear: 1981,
    how: 'elected',
    startedOn: '2024-07-14',
    startKnown: true,
    termUntil: '2028-07-14',
    nomination: 'self',
    party: null,
    priorCivilService: false,
    phone: '+77114431122',
    receptionKk: null,
    receptionRu: null,
    sourceUrl: 'https://example.kz/akim',
    checkedOn: '2026-11-03',
    ...more,
  };
}
