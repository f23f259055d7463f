import { describe, expect, test } from 'vitest';
import { WHOLE_COUNTRY } from '../../src/kernel/ids.ts';
import { aBot } from '../support/a-bot.ts';
import { asksTopic, hasButton, labelsOf, steps } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES } from './witness.ts';

const bot = await aBot();
expectManners(bot, {}, allAnswered);

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, pickTopic, answerAll, send } = steps(language);
  const isKk = language === 'kk';
  const aResident = () => bot.known({ language, home: bot.places.village });

  test('what others decide names them first; whoever wants the akim to have it answers a question and sees it in the letter', async () => {
    const person = await aResident();
    person.say(isKk ? 'Үйде жарық жоқ, трансформатор күйіп кетті' : 'В доме нет света, сгорел трансформатор');
    await person.sees(word('appeals-say-more'));
    person.tap(word('appeals-next-button'));
    await person.sees(word('appeals-topic-guess', { topic: isKk ? 'Электр жарығы' : 'Электричество' }));
    person.tap(word('appeals-topic-yes-button'));
    const elsewhere = await person.sees(word('appeals-elsewhere', { body: isKk ? 'аудандық электр желілері' : 'районные электросети' }));
    expect(labelsOf(elsewhere)).toEqual([word('appeals-anyway-button'), word('appeals-self-button'), word('appeals-topic-more-button')]);
    // A restart in between: the menu, and back.
    person.say('/menu');
    await person.sees(word('menu-draft-kept'));
    person.say('/write');
    await hasButton(person, word('appeals-draft-go-button'));
    person.tap(word('appeals-draft-go-button'));
    await hasButton(person, word('appeals-anyway-button'));
    person.tap(word('appeals-anyway-button'));
    const [question, option] = isKk ? ['Қанша үйде жарық жоқ?', 'Бүкіл көшеде'] : ['В скольких домах нет света?', 'На всей улице'];
    await person.sees(question);
    person.tap(option);
    await person.sees(first('appeals-place-ask', { chain: '' }));
    person.tap(word('appeals-place-yes-button'));
    const check = await person.sees(word('appeals-check-title'));
    expect(check.text).toContain(`${question} ${option}`);
    person.tap(word('appeals-edit-button'));
    await hasButton(person, word('appeals-edit-answers-button'));
    person.tap(word('appeals-edit-answers-button'));
    await answerAll(person, 1);
    expect((await person.sees(word('appeals-check-title'))).text).toContain(`${question} ${word('appeals-unsure-button')}`);
    const { id } = await send(bot, person);
    person.say('/my');
    await person.sees(word('appeals-mine-title'));
    person.tapData(`appeals:open:${id}`);
    await person.sees(`${question} ${word('appeals-unsure-button')}`);
  });

  test('certificates and corruption have their telephones, and a voice gets the whole list', async () => {
    const person = await aResident();
    person.say(isKk ? 'Мекенжай туралы анықтама керек еді' : 'Нужна справка о составе семьи');
    await person.sees(word('appeals-say-more'));
    person.tap(word('appeals-next-button'));
    await person.sees(asksTopic(language));
    person.tap(word('appeals-topic-yes-button'));
    const docs = await person.sees(word('appeals-elsewhere-docs', { body: isKk ? 'ХҚКО немесе eGov' : 'ЦОН или eGov' }));
    expect(docs.text).toContain('1414');
    person.tap(word('appeals-topic-more-button'));
    await person.sees(word('appeals-topic-ask'));
    person.tap(word('appeals-topic-more-button'));
    await hasButton(person, isKk ? 'Пара, жемқорлық' : 'Взятка, коррупция');
    person.tap(isKk ? 'Пара, жемқорлық' : 'Взятка, коррупция');
    const about = await person.sees(word('appeals-about-akim'));
    expect(about.text).toContain('1424');
    const silent = await aResident();
    silent.voice();
    await silent.sees(word('appeals-say-more'));
    silent.tap(word('appeals-next-button'));
    const list = await silent.sees(word('appeals-topic-ask'));
    expect(labelsOf(list)).toHaveLength(10);
    await pickTopic(silent);
    await silent.sees(first('appeals-place-ask', { chain: '' }));
  });

  test('an operator of the country changes a topic in both languages; one of an area is told whose topics are', async () => {
    const local = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.district } });
    local.say('/topics');
    await local.sees(word('appeals-editor-not-yours'));
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: WHOLE_COUNTRY } });
    operator.say('/topics');
    const list = await operator.sees(word('appeals-editor-title'));
    expect(labelsOf(list)).toContain(word('appeals-editor-new-button'));
    operator.tapData('appeals:editor-topic:housing', list.message_id);
    await hasButton(operator, word('appeals-editor-label-button'));
    operator.tap(word('appeals-editor-label-button'));
    await operator.sees(word('appeals-editor-in-kazakh'));
    operator.say('Бұл түймеге сыймайтын тым ұзын ат');
    await operator.sees(word('appeals-editor-too-long', { max: 24 }));
    operator.photo();
    await operator.sees(word('appeals-editor-text-only'));
    operator.say(`Баспана ${language}`);
    await operator.sees(word('appeals-editor-in-russian'));
    // Left in the middle: what was typed is kept.
    operator.say('/cancel');
    await operator.sees(word('menu-draft-kept'));
    operator.tapData('appeals:editor-part:housing:label', list.message_id);
    await operator.until((all) =>
      all.find((one) => one.message_id === list.message_id && one.text?.includes(word('appeals-editor-in-russian'))),
    );
    operator.say(`Жильё, дом ${language}`);
    const preview = await operator.sees(word('appeals-editor-preview'));
    expect(preview.text).toContain(`Баспана ${language}`);
    // Meanwhile another has changed it: both are shown, and nothing is written over unasked.
    const theirs = { label_kk: `Үй ${language}`, label_ru: `Дом ${language}` };
    await bot.app.storage.db.updateTable('appeals.category').set(theirs).where('code', '=', 'housing').execute();
    operator.tap(word('appeals-editor-publish-button'), preview);
    const overtaken = await operator.sees(word('appeals-editor-overtaken'));
    for (const text of [...Object.values(theirs), `Баспана ${language}`]) expect(overtaken.text).toContain(text);
    operator.tap(word('appeals-editor-over-button'), overtaken);
    const saved = await operator.sees(word('appeals-editor-saved'));
    expect(saved.text).toContain(`Баспана ${language} / Жильё, дом ${language}`);
    operator.tapData('appeals:editor-switch:other:published:off', saved.message_id);
    await operator.sees(word('appeals-editor-kept'));
    operator.tap(word('appeals-editor-words-button'));
    expect((await operator.sees(language === 'kk' ? 'Сөздері, қазақша' : 'Слова по-русски')).text).toContain('құттықта');
    operator.tapData('appeals:editor-changes:housing', saved.message_id);
    await operator.sees(word('appeals-editor-changed-label'));
  });
});
