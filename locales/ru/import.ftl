### Внесение реестра из файла: npm run import. Печатается на двух языках сразу: казахский, «/», русский.

## Сама команда

# Дальше стоит образец команды
import-usage = Команда пишется так:
import-dry-run = Только проверка, ничего не изменено. Внести: --apply
# $batch — номер внесения
import-applied = Внесено, номер: { $batch }
import-nothing = Изменений нет
import-refused = Файл не принят, ничего не изменено
# Дальше в этом порядке стоит каждая ошибка
import-refused-legend = Строка, столбец: «что в ячейке» → что нужно
# $n — сколько не показано
import-more = ещё { $n }

## Части отчёта; после каждой стоит число

import-rows = Строк в файле
import-added = Новые
import-renamed = Переименованы
import-moved = Перенесены
import-returned = Вернулись
import-retired = Нет в файле, закроются
import-unchanged = Без изменений
import-suspicious = Сомнительные названия, вносятся как есть
import-opened = Новые сроки
import-succeeded = Сменился аким
import-vacated = Освободились
import-updated = Уточнены сведения
import-ended = Срок окончен
# Нового акима зарегистрировали в другой день
import-end-moved = Изменится конец прежнего срока
import-past = Добавится прежний аким
# Старый файл: после каждой строки стоит день, когда срок кончился
import-conflicts = В файле в должности, у нас срок окончен, не меняется

## Файл оказался не таблицей

import-fault-unreadable = файл не открывается
import-fault-unknown-format = нужен файл .csv или .xlsx
import-fault-broken-csv = файл CSV повреждён
import-fault-broken-xlsx = файл xlsx повреждён
import-fault-empty = файл пустой
import-fault-too-large = файл слишком большой
import-fault-not-utf8 = сохраните файл как «CSV UTF-8»

## Что должно было стоять в ячейке

import-expected-column = нужен такой столбец
import-expected-known-column = такого столбца нет
import-expected-no-more-cells = в строке лишние ячейки
import-expected-some-rows = нужна хотя бы одна строка
import-expected-fewer-retired = в файле нет слишком многих мест, он полный?
import-expected-nine-digits = код КАТО из девяти цифр
import-expected-unique-code = код встречается дважды
import-expected-unique-row = у этой единицы уже есть строка с этим днём начала
import-expected-part-of-code = та же часть кода te
import-expected-place-above = нужна строка места выше
import-expected-name = название
import-expected-one-alphabet = буквы одного алфавита
import-expected-kazakh-letters = буквы казахского или русского алфавита
import-expected-known-place = код известного места
import-expected-akim-unit = единица со своим акимом
import-expected-birth-year = год рождения, от 25 лет
import-expected-date = дата: 2026-11-22
import-expected-date-not-future = день не из будущего
import-expected-date-after-start = день после выборов
import-expected-start-after-predecessor = день после начала прежнего акима
# Дальше стоят имя прежнего акима и его дни
import-expected-start-after-ended = день не раньше конца прежнего срока или registered_on
# Дальше стоит тот срок
import-expected-no-overlap = дни, которые не заходят на другой срок
import-expected-registered-after-vote = до 60 дней после выборов. На регистрацию даётся 7 дней, на повторное голосование месяц
import-expected-elected-only = пустая ячейка, это только для избранного акима
import-expected-term-number = какой срок подряд: 1–9
import-expected-end-after-start = день после начала
import-expected-end-reason = код причины окончания
import-expected-end-with-day = день в ended_on
import-expected-nomination = party, self, akim, acting или vacant
import-expected-party-code = код партии
# Дальше стоит нужный код, если он есть
import-expected-party-on-that-day = код партии в день выборов
import-expected-sex = ж или м
import-expected-address = адрес буквами
import-expected-yes-or-no = да или нет
import-expected-phone = телефон: +7 и десять цифр
import-expected-web-address = ссылка http
