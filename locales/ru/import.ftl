### Внесение реестра из файла: npm run import. Печатается на двух языках сразу: казахский, «/», русский.

## Сама команда

# Дальше стоит образец команды
import-usage = Команда пишется так:
import-dry-run = Только проверка, ничего не изменено. Внести: --apply
# $batch — номер внесения
import-applied = Внесено, номер: { $batch }
import-nothing = Изменений нет
import-held-back = Ничего не изменено: есть помехи. Посмотрите список; если всё верно, добавьте --despite-conflicts
# Внесение сделано, не записан только список
import-changes-unwritten = Внимание: файл с изменениями не записан
# Дальше стоит путь к файлу
import-changes-file = Все изменения в файле:
# Дальше стоит путь к файлу
import-problems-file = Все ошибки в файле:
# Дальше в этом порядке стоит число ошибок каждого вида
import-counts-legend = Число ошибок × столбец → что нужно
# Дальше стоит путь к файлу
import-template-written = Шаблон записан:
# Дальше стоит данное имя
import-template-name = Шаблон пишется в файл .xlsx, дайте такое имя:
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
import-suspicious = Сомнительные ячейки, вносятся как есть
import-opened = Новые сроки
import-succeeded = Сменился аким
import-vacated = Освободились
import-updated = Уточнены сведения
# Файл говорит, что это неизвестно, или называет другие работы того года
import-removed = Убраны
import-ended = Срок окончен
# Нового акима зарегистрировали в другой день
import-end-moved = Изменится конец прежнего срока
import-past = Добавится прежний аким
# Проверено раньше, чем у нас
import-stale = Сведения в файле старее наших, не меняется
# В каждой строке сначала то, что в файле, потом то, что у нас
import-by-hand = Исправлено вручную в чате, остаётся так: в файле → у нас
import-unknown-vacant = Место свободно, но прежнего акима у нас нет: добавьте его строку с ended_on
import-photos = Добавятся или сменятся фото
import-photos-unused = Другие файлы папки: с таким кодом в файле никто не в должности
# Выборов не будет или день перенесён
import-cancelled = Отменены
# Старый файл: после каждой строки стоит день, когда срок кончился
import-already-ended = В файле в должности, у нас срок окончен, не меняется
import-located = Станет известно, где это
import-relocated = Изменится место на карте
import-gained = Получат своего акима
import-lost = Останутся без своего акима
import-conflicts = Что мешает

## Что мешает убрать место или акима

import-conflict-in-office = аким в должности
# $n — сколько людей там живёт
import-conflict-home = это место выбрали жители, число: { $n }
# $n — сколько мест прямо под ним
import-conflict-children = ниже остаются места, число: { $n }

## Примечание в файле с изменениями: стоит после «photo: »

import-photo-new = добавится фото
import-photo-other = фото сменится

## Отмена внесения

# $undoes — номер внесения, $batch — номер самой отмены
import-undone = Внесение отменено: { $undoes }. Номер отмены: { $batch }
# $undoes — номер исправления, $batch — номер самой отмены
import-undone-correction = Исправление отменено: { $undoes }. Номер отмены: { $batch }
import-undone-restored = Возвращено прежнее, строк
import-undone-closed = Убрано добавленное, строк
# Дальше стоит причина
import-undo-refused = Отмена не выполнена, ничего не изменено
import-undo-no-such-batch = Такого номера нет. Номера: npm run import -- list
# $undoes — номер внесения, которое было отменено
import-undo-is-undo = Это сама отмена. Внесите тот файл ещё раз, номер внесения: { $undoes }
# Исправление в чате. $undoes — номер исправления, которое было отменено
import-undo-is-undo-correction = Это сама отмена. Исправьте карточку в чате ещё раз, номер исправления: { $undoes }
# $by — номер отмены
import-undo-already-undone = Это внесение уже отменено. Номер отмены: { $by }
import-undo-demo = Это выдуманная страна для показа. Начать заново: npm run demo -- --fresh
import-undo-not-kept = Что заменило это внесение, не сохранилось. Внесите прежний файл ещё раз
# $by — номер внесения
import-undo-changed-later = Связанные с этим сведения изменило более позднее внесение. Сначала отмените его: npm run import -- undo { $by }
import-undo-conflicts = Есть помехи. Посмотрите список; если всё верно, добавьте --despite-conflicts

## Список внесений

import-list-empty = Пока ничего не внесено
import-list-number = Номер
import-list-register = Реестр
import-list-file = Файл
import-list-rows = Строк
import-list-when = Когда
import-list-undo = Отмена
# $by — номер отмены
import-list-undone = отменено, номер: { $by }
# $undoes — какое внесение отменено
import-list-undoes = отменяет: { $undoes }

# Вместо файла
import-list-correction = исправление в чате
# Вместо файла. $person — наш номер оператора
import-list-correction-by = исправление в чате, оператор №{ $person }

## Столбцы файла с изменениями и файла с ошибками

import-file-what = Что изменится
import-file-code = Код
import-file-kk-before = Название по-казахски, было
import-file-kk-after = Название по-казахски, стало
import-file-ru-before = Название по-русски, было
import-file-ru-after = Название по-русски, стало
import-file-above-before = Под каким местом, было
import-file-above-after = Под каким местом, стало
import-file-row = Номер строки в файле
import-file-note = Примечание
import-file-column = Столбец
import-file-value = Что в ячейке
import-file-expected = Что нужно

## Шаблон файла: за техническим именем столбца на двух языках стоит, что в нём

import-column-te = код из девяти цифр
import-column-ab = цифры кода 1 и 2
import-column-cd = цифры кода 3 и 4
import-column-ef = цифры кода 5 и 6
import-column-hij = последние три цифры кода
import-column-k = признак местности, можно не заполнять
import-column-name_kaz = название на казахском
import-column-name_rus = название на русском
import-column-nn = остаётся пустым
import-column-kato = код КАТО
import-column-lat = широта, градусы
import-column-lon = долгота, градусы
import-column-has_akim = есть ли свой аким: yes или no
import-column-name_kk = фамилия и имя на казахском
import-column-name_ru = фамилия и имя на русском
import-column-birth_year = год рождения
import-column-elected_on = день выборов
import-column-registered_on = день регистрации
import-column-term_until = последний день срока
import-column-term_number = какой срок подряд
import-column-nomination = party, self, akim, acting или vacant
import-column-party = код партии
import-column-prior_civil_service = был ли раньше на госслужбе
import-column-sex = пол: female или male
import-column-phone = рабочий телефон
import-column-email = электронная почта акимата, не личная
import-column-office_kk = адрес акимата на казахском
import-column-office_ru = адрес акимата на русском
import-column-reception_kk = время приёма на казахском
import-column-reception_ru = время приёма на русском
import-column-reception_hours = дни и часы приёма, например вт,чт 10:00-13:00
import-column-source_url = откуда взято, ссылка
import-column-checked_on = день проверки
import-column-since = с какого дня
import-column-ended_on = в какой день закончилось
import-column-end_reason = почему закончилось
import-column-vote_on = день голосования
import-column-set_on = когда назначены
import-column-kind = вид выборов: regular, early или repeat
import-column-opens_at = когда открывается участок
import-column-closes_at = когда закрывается участок
import-column-station_kk = где участок, на казахском
import-column-station_ru = где участок, на русском
import-column-candidates_url = список кандидатов, ссылка
import-column-cancelled_on = когда отменены или перенесены
import-column-fact = какой факт: people, water, budget_fact и другие
import-column-year = год, только для бюджета и работ
import-column-position = которая работа, 1–5, только для work
import-column-value = число, тысячи тенге или слово: yes, central, unknown и другие
import-column-note_kk = пояснение по-казахски
import-column-note_ru = пояснение по-русски

## Строка-пример в шаблоне; должно быть видно, что это пример

import-example-village = с.Пример
import-example-person = Примеров Пример Примерович
import-example-hours = вторник, 10:00–13:00
import-example-station = клуб села Пример
import-example-work = Пример: отремонтирован водопровод, 3 км

## Файл оказался не таблицей

import-fault-unreadable = файл не открывается
import-fault-unknown-format = нужен файл .csv или .xlsx
import-fault-broken-csv = файл CSV повреждён
import-fault-broken-xlsx = файл xlsx повреждён
import-fault-empty = файл пустой
import-fault-too-large = файл слишком большой
import-fault-not-utf8 = сохраните файл как «CSV UTF-8»
import-fault-unwritable = сюда файл не записывается
import-fault-already-there = такой файл уже есть, дайте другое имя

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
import-expected-known-place = код места из реестра. Если его нет, сначала внесите places
import-expected-rural-place = сельский округ, село, посёлок или город районного значения
import-expected-latitude = широта в Казахстане, от 40.5 до 55.5: 50.4112
import-expected-longitude = долгота в Казахстане, от 46.4 до 87.4: 80.2275
import-expected-akim-unit = единица со своим акимом. Если аким есть, добавьте её через akim-units
# Дальше стоит число
import-expected-shorter = текст короче, знаков не больше
import-expected-birth-year = год рождения, от 25 лет
import-expected-date = дата: 2026-11-22
import-expected-date-not-future = день не из будущего
# Дальше стоит день
import-expected-date-since = день не раньше
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
import-expected-hours = дни и часы, например вт,чт 10:00-13:00 или Tu,Th 10:00-13:00
import-expected-yes-or-no = да или нет
import-expected-phone = телефон: +7 и десять цифр
import-expected-email = один адрес почты, например akimat@example.kz
import-expected-web-address = ссылка http
import-expected-unique-name = рядом есть место с тем же названием
import-expected-no-example-row = строка-пример: удалите её
import-expected-folder = папка, которая есть
import-expected-picture = картинка, которая открывается: JPEG, PNG, WebP или AVIF
import-expected-one-picture = одна картинка на код
# Дальше стоит число мегабайтов
import-expected-smaller-picture = файл меньше, не больше
import-expected-election-kind = regular, early или repeat
import-expected-unique-vote = у этой единицы уже есть строка с этим днём голосования
# Дальше стоит день, когда выборы назначены
import-expected-vote-after-call = день не раньше set_on
# Дальше стоит день, когда выборы назначены
import-expected-vote-near-call = день не позже года после set_on
import-expected-call-near = день не дальше года от сегодня
import-expected-time = время: 07:00
import-expected-closes-after-opens = время после открытия
# Дальше стоит день, когда выборы назначены
import-expected-cancelled-after-call = день не раньше set_on
# Дальше стоит второй день
import-expected-one-vote = одни выборы из двух близких. Если день перенесён, у прежнего заполните cancelled_on. У повторных set_on не раньше первого голосования
import-expected-both-stations = где участок, на обоих языках

## Сомнительно, но вносится как есть: сроки закона или редкий случай

import-expected-vote-on-sunday = голосуют обычно в воскресенье
# Дальше стоит день, когда выборы назначены
import-expected-vote-soon-after-call = больше полугода после set_on
# Дальше стоит день отмены
import-expected-stays-cancelled = эти выборы отменены и остаются отменёнными. Если они состоятся, добавьте пустой столбец cancelled_on. День отмены
import-expected-called-already = этот день ещё не наступил
# Дальше стоит последний день по закону
import-expected-called-before-expiry = очередные выборы назначают не позже чем за 50 дней до конца срока, последний день
# Дальше стоит последний день по закону
import-expected-held-before-expiry = очередные выборы проводят не позже чем за 10 дней до конца срока, последний день
# Дальше стоит последний день по закону
import-expected-held-within-days = внеочередные выборы проводят не позже чем через 40 дней, последний день
# Дальше стоит второй день
import-expected-other-vote-near = у этой единицы близко и другие выборы

## Что должно было стоять в ячейке файла паспортов

# Дальше стоят названия всех фактов
import-expected-passport-fact = известный факт
import-expected-unique-fact = этот факт с той же датой уже есть
# Дальше стоят годы
import-expected-year-of-fact = год, возможный на день проверки
# Дальше стоят числа
import-expected-position = номер работы
# Дальше стоит название факта
import-expected-empty-for-fact = пустая ячейка, для этого факта она не нужна
# Дальше стоят наименьшее и наибольшее
import-expected-whole = целое число
import-expected-kilometres = километры, например 45,5
import-expected-thousand-tenge = сумма в тысячах тенге, например 184163,4
# Дальше стоят оба числа
import-expected-clear-number = запятая или точка здесь непонятна, напишите одно из двух
# Дальше стоят известные слова
import-expected-choice = одно из слов
import-expected-both-notes = пояснение на обоих языках
# Дальше стоят числа, которые расходятся
import-expected-within-total = свои доходы и трансферты вместе не больше всей суммы
# Дальше стоят числа, которые расходятся
import-expected-within-budget = работы года вместе не дороже всего бюджета
import-expected-within-people = дворов не больше, чем жителей

## Паспорта: сомнительно, но вносится как есть

# Дальше стоит то, что у нас
import-expected-same-day = с тем же днём проверки у нас стоит другое
# Дальше стоит, какой суммы нет
import-expected-total-too = рядом нужна и вся сумма, иначе долю не посчитать
# Дальше стоит другая сумма
import-expected-usual-sum = сумма в тысячах тенге. Она в десять раз или больше расходится с другой
# Дальше стоит наименьшее
import-expected-usual-total = сумма в тысячах тенге, обычно она не меньше
