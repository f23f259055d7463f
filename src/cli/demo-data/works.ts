import type { DemoFact } from '../../rooms/directory/index.ts';
import type { Chance } from './chance.ts';
import type { NamePair } from './pairs.ts';

const WORKS: readonly NamePair[] = [
  ['Ауыл ішіндегі жол жөнделді, 2,4 км', 'Ремонт дороги в селе, 2,4 км'],
  ['Су құбыры жаңартылды, 3,2 км', 'Обновлён водопровод, 3,2 км'],
  ['Көшелерге 60 шам орнатылды', 'Поставлено 60 уличных фонарей'],
  ['Клубтың шатыры жөнделді', 'Ремонт крыши клуба'],
  ['Балалар ойын алаңы салынды', 'Построена детская площадка'],
  ['Мектеп алдына жаяу жол салынды', 'Построен тротуар у школы'],
  ['Мал тоғытатын орын салынды', 'Построена купка для скота'],
  ['Қоқыс алаңы ретке келтірілді', 'Приведена в порядок свалка'],
  ['Шағын футбол алаңы салынды', 'Построено малое футбольное поле'],
  ['Арық тазартылды, 5 км', 'Очищен арык, 5 км'],
];
const WORKS_MIN = 3;
const WORKS_SPREAD = 3;
const LARGEST_SHARE = 0.12;

/** The largest works of a year, the largest first. @param total the unit's budget, thousands of tenge */
export function demoWorks(chance: Chance, total: number, year: number): Omit<DemoFact, 'placeCode' | 'checkedOn'>[] {
  let sum = total * LARGEST_SHARE * (0.8 + chance.fraction() * 0.4);
  const count = WORKS_MIN + chance.below(WORKS_SPREAD);
  return chance
    .shuffled(WORKS)
    .slice(0, count)
    .map(([noteKk, noteRu], at) => {
      const amount = Math.round(sum);
      sum *= 0.45 + chance.fraction() * 0.35;
      return { fact: 'work', year, position: at + 1, amount, choice: null, noteKk, noteRu } as const;
    });
}
