import { afterAll, expect, test } from 'vitest';
import { openDemo, press, say, sees, sendPhoto, shoot, shootForReadme, shootNarrow, tap } from './three-phones.ts';

const LETTER = 'Мектептің алдындағы шам бір аптадан бері жанбайды';
const ANSWER = 'Завтра электрик заменит лампу, отвечает аппарат акима';
const REMAINS = 'Шам әлі де жанбайды';
const SECOND_ANSWER = 'Лампу заменили сегодня, проверьте вечером';
const CODE = /[КМРСТХ]{3}-\d{3}-\d{3}/;
const NOTICE_KK = 'Ертең 10:00-ден 16:00-ге дейін су болмайды. Алдын ала құйып қойыңыз.';
const NOTICE_RU = 'Завтра с 10:00 до 16:00 не будет воды. Запаситесь заранее.';
/** What goes to many waits for the notice that is under way from the start: 700 messages at 25 a second, on a slow machine more. */
const MANY_MS_MAX = 90_000;

// At the top and not in a hook: there nothing can be registered for the end of the file, and the demo would outlive it.
const demo = await openDemo();
/** The number on the resident's receipt. */
let code = '';

afterAll(() => demo.close());

test('three people are ready to play: five things to try, letters of before, a notice on its way', async () => {
  const { page, resident, akim, operator } = demo;
  expect(await page.locator('#hints li').count()).toBe(5);
  await sees(operator, 'Отправляется');
  await shoot(demo, '0-hints');
  await shootNarrow(demo, '0-hints-narrow');
  await page.getByRole('button', { name: 'Жасыру · Скрыть', exact: true }).click();
  await press(resident, '👤 Менің әкімім');
  expect(await sees(resident, 'Достық ауылдық округінің әкімі')).toContain('Үлгі дерек');
  const card = resident.locator('.message.from-bot', { hasText: 'Достық ауылдық округінің әкімі' });
  expect([await card.locator('img').count(), await card.getByRole('button', { name: '✏️ Әкімге жазу' }).count()]).toEqual([1, 1]);
  await press(resident, '📋 Өтініштерім');
  await sees(resident, 'Жауап берілді');
  await press(akim, '📥 Өтініштер');
  await sees(akim, 'Барлығы: 4');
  await shoot(demo, '0-ready');
});

test('a resident says what is wrong in her own words, with a photo, and gets a receipt with a code', async () => {
  const { resident } = demo;
  await say(resident, LETTER);
  await sees(resident, 'Тағы қосарыңыз бар ма?');
  await sendPhoto(resident);
  await resident.locator('.from-person:has(img) ~ .from-bot', { hasText: 'Тағы қосарыңыз бар ма?' }).waitFor();
  await shoot(demo, '1-said');
  await tap(resident, 'Болды, әрі қарай');
  await sees(resident, 'Тақырыбы: Көше жарығы. Дұрыс па?');
  await shoot(demo, '1-topic');
  await tap(resident, 'Иә, дұрыс');
  await sees(resident, 'Қанша шам жанбайды?');
  await tap(resident, 'Бір шам');
  await sees(resident, 'Қашаннан бері?');
  await tap(resident, 'Бір аптадан асты');
  expect(await sees(resident, 'Қай жерде?')).toContain('Бастау');
  await tap(resident, 'Иә, осы жер');
  const check = await sees(resident, 'Жіберер алдында қараңыз');
  expect(check).toContain(`«${LETTER}»`);
  expect(check).toContain('Қоса берілгені: 1 файл');
  expect(check).toContain('атыңызды көрмейді');
  await shoot(demo, '1-check');
  await tap(resident, '📨 Жіберу');
  const receipt = await sees(resident, 'Хатыңыз қабылданды');
  code = CODE.exec(receipt)?.[0] ?? '';
  expect(receipt).toContain(`Код: ${code}`);
  expect(receipt).toContain('Кімге: әкім, Достық ауылдық округі');
});

test('her akim is told without her name and her words; she hears that he has read it and taken it up', async () => {
  const { resident, akim, operator } = demo;
  const notice = await sees(akim, `Код: ${code}`);
  expect(notice).toContain('Жаңа өтініш: Көше жарығы');
  expect(notice).not.toContain('Айгүл');
  expect(notice).not.toContain('шам');
  await press(operator, '📥 Очередь');
  expect(await sees(operator, 'Очередь')).not.toContain(code);
  await shoot(demo, '2-notice');
  await tap(akim, '📂 Ашу');
  expect(await sees(akim, `«${LETTER}»`)).toContain('Аты-жөні: жасырын');
  await sees(resident, 'Әкім оқыды. Жауабын');
  await shoot(demo, '2-opened');
  await shootForReadme(demo);
  await tap(akim, 'Файлдар: 1');
  await akim.locator('.from-bot img').waitFor();
  await tap(akim, '🔧 Қолға алдым');
  await sees(resident, 'Қолға алынды. Әкім іске кірісті');
  await answer(ANSWER);
});

test('she reads that the answer is in Russian and sends it back; it is over when she says so', async () => {
  const { resident, akim } = demo;
  expect(await sees(resident, `«${ANSWER}»`)).toContain('Әкім орысша жазды. Мәтінін өзгертпедік.');
  await shoot(demo, '3-answered');
  await tap(resident, 'Шешілген жоқ');
  await sees(resident, 'Не қалды?');
  await say(resident, REMAINS);
  await sees(resident, 'Болмаса, хатты қайтарыңыз');
  await tap(resident, '📨 Хатты қайтару');
  await sees(resident, 'Хат әкімге қайта барды');
  expect(await sees(akim, 'Тұрғын келіспеді')).toContain(code);
  await tap(akim, '📂 Ашу');
  await sees(akim, `Не қалды: «${REMAINS}»`);
  await shoot(demo, '3-sent-back');
  await answer(SECOND_ANSWER);
  await sees(resident, `«${SECOND_ANSWER}»`);
  await tap(resident, '✅ Шешілді');
  await sees(resident, 'Рақмет. «Шешілді» деп белгіледік.');
  expect(await sees(akim, 'Тұрғын растады: шешілді')).toContain(code);
  await shoot(demo, '3-solved');
});

test('the corps of akims has the figures of the speech, marked as invented', async () => {
  const { resident } = demo;
  await press(resident, '🏠 Ауылым');
  await tap(resident, 'Әкімдер корпусы');
  const card = await sees(resident, 'Сайланған әкім');
  expect(card).toContain('Сайланған әкім: 2\u00a0334');
  expect(card).toContain('Орташа жасы: 43');
  expect(card).toContain('Үлгі дерек');
  await shoot(demo, '4-corps');
  await shootNarrow(demo, '4-corps-narrow');
  await tap(resident, '🖼 Сурет түрінде');
  const picture = resident.locator('.from-bot', { hasText: 'Әкімдер корпусы · Қазақстан' }).locator('img');
  await picture.waitFor({ timeout: MANY_MS_MAX });
  // Its own width, not the one that it is shown in.
  expect(await picture.getAttribute('width')).toBe('1080');
  await shoot(demo, '4-corps-picture');
});

test(
  'an operator asks whether people trust their akim; one tap answers, and what so few said is shown to nobody',
  async () => {
    const { resident, akim, operator } = demo;
    await startSurvey();
    await sees(resident, 'Бір сұрағымыз бар', MANY_MS_MAX);
    await shoot(demo, '5-invited');
    await tap(resident, 'Көбіне сенемін');
    await sees(resident, 'Рақмет, жауабыңыз қабылданды');
    await tap(operator, 'Обновить');
    await sees(operator, 'Ответили: 1');
    await shoot(demo, '5-answered');
    await tap(operator, 'Закрыть опрос');
    await sees(operator, 'Снова открыть будет нельзя');
    await tap(operator, 'Да, закрыть');
    await sees(operator, 'Ответов меньше 10', MANY_MS_MAX);
    for (const person of [resident, akim]) await sees(person, 'Жауап 10-нан аз', MANY_MS_MAX);
    await press(operator, '📊 Опрос');
    await sees(operator, 'Ваши опросы');
    await tap(operator, /^1\. Достыкский/);
    await sees(operator, 'Ответили: 1. Приглашены:');
    await shoot(demo, '5-closed');
  },
  2 * MANY_MS_MAX,
);

test(
  'an operator tells her district in both languages, and the resident reads it in hers',
  async () => {
    const { resident, operator } = demo;
    await press(operator, '📣 Рассылка');
    await sees(operator, 'Напишите текст на казахском');
    await say(operator, NOTICE_KK);
    await sees(operator, 'Теперь текст на русском');
    await say(operator, NOTICE_RU);
    await sees(operator, NOTICE_RU);
    await tap(operator, 'Выбрать место');
    await tap(operator, 'Отправить сюда');
    await sees(operator, 'Перед отправкой');
    await shoot(demo, '6-confirm');
    await tap(operator, /Да, /);
    expect(await sees(resident, NOTICE_KK, MANY_MS_MAX)).toContain('Тасқала ауд.');
    await shoot(demo, '6-told');
    await shootNarrow(demo, '6-told-narrow');
    expect(demo.problems).toEqual([]);
  },
  2 * MANY_MS_MAX,
);

/** The akim answers the case that is open on his phone. */
async function answer(text: string): Promise<void> {
  const { akim } = demo;
  await tap(akim, '✏️ Жауап жазу');
  await sees(akim, 'Жауап жазыңыз');
  await say(akim, text);
  await sees(akim, `«${text}»`);
  await shoot(demo, '2-answering');
  await tap(akim, '📨 Жіберу');
  await sees(akim, 'Тұрғынға жіберілді.');
}

/** The question on trust, to the resident's okrug, for three days. */
async function startSurvey(): Promise<void> {
  const { operator } = demo;
  await press(operator, '📊 Опрос');
  await tap(operator, 'Новый опрос');
  await tap(operator, 'Вопрос о доверии');
  await sees(operator, 'Кого спрашиваем?');
  await shoot(demo, '5-where');
  await tap(operator, 'Достыкский с.о.');
  // The district's list has a button of the same name: it is left only when the okrug's own has come.
  await sees(operator, 'Достыкский с.о., Таскалинский р-н');
  await tap(operator, 'Спросить здесь');
  await sees(operator, 'Сколько дней ждём ответов?');
  await tap(operator, '3 дня');
  expect(await sees(operator, 'Перед началом')).toContain('Достыкский с.о.');
  await shoot(demo, '5-confirm');
  await tap(operator, 'Да, начать');
  await sees(operator, 'Опрос идёт');
}
