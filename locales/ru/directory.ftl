### Места, акимы, моё село.
### К переменной ничего не приклеиваем: пишите «Аким: { $name }».

## S04: Ваше село

directory-home-ask =
    В каком селе Вы живёте? Напишите название.
    Например: Достык. Можно латиницей и с ошибками.
directory-home-list-button = Выбрать из списка
directory-home-later-button = Потом
directory-home-later = Хорошо. Село можно выбрать и потом: /settings
# $chain — цепочка мест, $akim — имя акима, directory-akim-none или directory-akim-unknown
directory-home-saved =
    Ваше село: { $chain }
    Аким: { $akim }
# Когда село сменили. $chain — цепочка мест, $akim — имя акима, directory-akim-none или directory-akim-unknown
directory-home-moved =
    Ваше новое село: { $chain }
    Аким: { $akim }
    Прежние обращения сохранены.
# Для того, кто переехал. $chain — нынешнее село
directory-move-ask =
    <b>Вы переехали?</b>
    Сейчас Ваше село: { $chain }
    Ваши обращения сохранятся, ответы на них придут.
    Новые письма пойдут новому акиму.
    Новости и опросы будут из нового села.

    Напишите название нового села.
directory-move-stay-button = Оставить как есть
# $chain — село
directory-move-stayed = Село прежнее: { $chain }
# Стоит после слова «Аким: »
directory-akim-none = место свободно
# Там же: данные об этом акиме не внесены
directory-akim-unknown = нет данных

## S05: поиск

directory-search-ask = Какое село нужно? Напишите название.
# $n — сколько мест нашлось (от двух)
directory-search-found =
    С таким названием { $n ->
        [one] { $n } место
        [few] { $n } места
        [many] { $n } мест
       *[other] { $n } места
    }. Нажмите своё.
# Строка списка. $n — номер, $chain — цепочка мест
directory-search-line = { $n }. { $chain }
# Место раньше называлось иначе. $n — номер, $chain — цепочка мест, $old — прежнее название
directory-search-old-name-line = { $n }. { $chain } (прежнее название: { $old })
# В список вошли не все
directory-search-more = Есть и другие: допишите название района.
directory-search-similar = Похожие названия:
directory-search-similar-none = Похожих названий нет.
directory-search-similar-button = Похожие названия
directory-search-absent-button = Моего здесь нет
directory-search-district-button = Дописать район
directory-search-district-ask =
    Напишите вместе село и район.
    Например: Достык Таскала
# $guess — слово в другой раскладке
directory-search-layout =
    Похоже, включена другая раскладка.
    Вы имели в виду «{ $guess }»?
directory-search-layout-yes-button = Да, это
directory-search-layout-no-button = Нет, напишу снова
# $query — что написал человек
directory-search-guess = «{ $query }» не нашлось. Похожие места:
# $query — что написал человек
directory-search-none =
    «{ $query }» не нашлось.
    Напишите соседнее село или выберите из списка.

## S06: список

directory-tree-region = Выберите область.
directory-tree-district = Выберите район.
directory-tree-unit = Выберите округ.
directory-tree-settlement = Выберите село.
directory-tree-city = В этом городе нет сельского акима.
directory-tree-none = Этот список пока пуст.

## S08: карточка акима. Порядок строк постоянный, строка без данных пропускается

# $name — имя
directory-card-name = <b>{ $name }</b>
# $chain — места выше округа
directory-card-chain = { $chain }
# У села нет своего акима. $unit — полное название округа
directory-card-belongs = Это село входит в округ: { $unit }
# То же, но не округ (посёлок, город). $unit — полное название
directory-card-belongs-akimat = Это место относится к акимату: { $unit }
# Пол неизвестен. $date — день
directory-card-elected-on = День избрания: { $date }
# $date — день
directory-card-elected-on-female = Избрана: { $date }
# $date — день
directory-card-elected-on-male = Избран: { $date }
# $date — день
directory-card-term-until = Срок до: { $date }
# $date — день, $number — какой срок подряд
directory-card-term-until-number = Срок до: { $date }, { $number ->
        [1] первый срок
        [2] второй срок
       *[other] сроков подряд: { $number }
    }
# $party — название партии в день выборов
directory-card-nomination-party = Выдвижение: { $party }
# Партию потом переименовали. $party — название в день выборов, $now — нынешнее
directory-card-nomination-party-renamed = Выдвижение: { $party } (сейчас: { $now })
directory-card-nomination-self = Выдвижение: самовыдвижение
directory-card-nomination-akim = Выдвижение: вышестоящий аким
# Пол неизвестен
directory-card-service-yes = Госслужба раньше: да
directory-card-service-yes-female = Раньше была на госслужбе
directory-card-service-yes-male = Раньше был на госслужбе
# Пол неизвестен
directory-card-service-no = Госслужба раньше: нет
directory-card-service-no-female = Раньше на госслужбе не была
directory-card-service-no-male = Раньше на госслужбе не был
# $phone — телефон
directory-card-phone = Телефон: { $phone }
# $email — электронная почта акимата
directory-card-email = Почта: { $email }
# $hours — дни и часы приёма
directory-card-reception = Приём: { $hours }
# Приём идёт. $until — когда кончится
directory-card-reception-open = Сейчас приём, сегодня до { $until }
# Приём сегодня ещё не начался. $from — когда начнётся, $until — когда кончится
directory-card-reception-later = Сегодня приём: { $from }–{ $until }
directory-card-reception-over = Сегодня приём уже закончился
directory-card-reception-none = Сегодня приёма нет
# $address — адрес
directory-card-office = Кабинет: { $address }
# $villages — сёла через запятую
directory-card-villages = Сёла: { $villages }
# $date — день
directory-card-checked-on = Проверено: { $date }
# Выдуманный пример. $date — день
directory-card-checked-on-demo = Проверено: { $date }. Учебные данные
directory-card-demo = Учебные данные
# $name — имя, $date — день назначения
directory-card-acting =
    Исполняет обязанности акима: { $name }
    Это не избранный аким. День назначения: { $date }
# Данные об акиме не внесены
directory-card-unknown = Данных об акиме пока нет.
directory-card-no-unit = Мы пока не знаем, какой аким отвечает за это место.
# Когда освободилось, неизвестно. $election — день выборов или directory-election-day-none
directory-card-vacant =
    Сейчас место акима свободно.
    День выборов: { $election }
    Ваше письмо получит оператор.
# $date — с какого дня свободно, $election — день выборов или directory-election-day-none
directory-card-vacant-since =
    Сейчас место акима свободно. С какого дня: { $date }
    День выборов: { $election }
    Ваше письмо получит оператор.
directory-card-channel = Аким ещё не подключился к боту. Письмо получит оператор.
# Аким подключён, но за 72 часа ни он, ни его сотрудники ничего не открыли
directory-card-silent = Канал связи не подтверждён: письма не читают больше 72 часов.
directory-card-write-button = ✏️ Написать акиму
directory-card-home-button = Это моё село
directory-card-other-button = Другое село
directory-card-invite-button = Ссылка для акима
directory-card-past-button = Прежние акимы
directory-card-photo-button = 🖼 Фото
directory-photo-later = Фото пока не открывается. Попробуйте чуть позже.
directory-card-share-button = 📤 Поделиться
directory-card-edit-button = ✏️ Исправить
directory-card-wrong-button = Это не наш аким
# То же, когда в карточке никто не назван
directory-card-wrong-vacant-button = Данные неверны
# Давно не проверяли. $date — день последней проверки
directory-card-unverified = Данные могли устареть. Проверено: { $date }
# Выдуманный пример. $date — день последней проверки
directory-card-unverified-demo = Данные могли устареть. Проверено: { $date }. Учебные данные

## Прежние акимы: последний первым

directory-past-title = <b>Прежние акимы</b>
# $unit — полное название округа
directory-past-unit = { $unit }
directory-past-none = Данных о прежних акимах нет.
# $name — имя
directory-past-name = { $name }
# $from — день начала, $until — день окончания
directory-past-days = { $from } – { $until }
directory-past-elected = Избранный аким
directory-past-acting = Исполнение обязанностей акима

## Почему срок кончился

directory-past-why-succeeded = Пришёл новый аким
directory-past-why-term-over = Срок кончился
directory-past-why-resigned = Уход по своему желанию
directory-past-why-left-party = Выход из партии, которая выдвинула
directory-past-why-no-confidence = Выражено недоверие
directory-past-why-dismissed = Освобождение от должности
directory-past-why-citizenship = Утрата гражданства Казахстана
directory-past-why-incapacity = Суд признал недееспособность
directory-past-why-died = Уход из жизни
directory-past-why-unit-abolished = Этот акимат закрыт
directory-past-why-other = По другой причине

## S09: поделиться карточкой. Текст, который можно послать в любой мессенджер

# $name — имя
directory-share-akim = Наш аким: { $name }
# $name — имя
directory-share-acting = Исполняет обязанности акима: { $name }
directory-share-vacant = Сейчас место акима свободно.
# $unit — полное название округа, $district — район
directory-share-unit = { $unit }, { $district }
# $link — ссылка на бота
directory-share-link = Написать о проблеме: { $link }
directory-share-whatsapp-button = 📤 В WhatsApp
directory-share-telegram-button = 📤 В Telegram
directory-share-board-button = 🖨 Для доски объявлений

## Лист для доски объявлений: оба языка на одной странице, казахский выше. Читают издалека, поэтому коротко

directory-placard-title = Напишите акиму
# Под QR-кодом и ссылкой. Две короткие строки
directory-placard-how =
    Наведите камеру телефона на этот код.
    Откроется Telegram.
# Текст, с которым приходит лист. Над ним стоит название округа
directory-placard-print =
    Лист для доски объявлений: на двух языках, для бумаги A4.
    Распечатайте и повесьте там, где его увидят все.
    Нет принтера — перешлите файл тому, у кого он есть.
    Сменится аким — лист менять не нужно: код приведёт к новому.

## S10: что неверно в карточке

directory-wrong-ask = Что неверно? Напишите одной фразой.
directory-wrong-person-button = Аким другой
directory-wrong-phone-button = Неверный телефон
directory-wrong-unit-button = Село в другом округе
directory-wrong-saved = Спасибо. Оператор проверит и ответит Вам.
directory-wrong-empty = Напишите словами, что неверно.
# $n — сколько знаков написано, $max — сколько можно
directory-wrong-too-long =
    Текст длинный, знаков: { $n }
    Можно { $max }. Сократите и пришлите ещё раз.
# $text — написанное раньше
directory-wrong-waiting =
    Ваше сообщение об этой карточке уже есть: «{ $text }»
    Оператор его ещё не проверил. Дождитесь ответа.
# $n — сколько сообщений ждёт проверки
directory-wrong-too-many =
    Ваших сообщений ждёт проверки: { $n }
    Новое пришлите, когда на них ответят.
# Передумали отвечать на вопрос о карточке
directory-asked-cancelled = Хорошо, ничего не изменено.

## Сообщение жителя о карточке: оператору

# Не говорим ни кто написал, ни что. $unit — полное название округа
directory-doubt-notice = Есть сообщение о карточке: { $unit }
directory-doubt-open-button = Открыть сообщение
# $left — сколько ждёт
directory-doubts-button = О карточках: { $left }
directory-doubts-title = <b>Сообщения о карточках</b>
directory-doubts-none = Новых сообщений о карточках нет.
# $n — номер, $unit — полное название округа, $what — что неверно, $date — когда написано
directory-doubts-line = { $n }. { $unit } · { $what } · { $date }
directory-doubt-kind-other = своими словами
directory-doubt-title = <b>Сообщение о карточке</b>
# $place — карточку какого места открыл житель
directory-doubt-about = Чья карточка открыта: { $place }
# $what — нажатая кнопка
directory-doubt-said = Что говорят: { $what }
# $text — слова жителя
directory-doubt-words = Что говорят: «{ $text }»
# $date — день
directory-doubt-made = Когда: { $date }
directory-doubt-now = Сейчас в карточке:
directory-doubt-edit-button = ✏️ Исправить карточку
directory-doubt-fixed-button = Исправлено
directory-doubt-right-button = Карточка верна
directory-doubt-settled-corrected = Записано: карточка исправлена.
directory-doubt-settled-right = Записано: карточка верна.
directory-doubt-settled-before = На это сообщение уже ответили.

## Ответ на него: жителю

# $unit — полное название округа
directory-doubt-told-corrected =
    Спасибо за сообщение. Карточка исправлена.
    { $unit }
# $unit — полное название округа
directory-doubt-told-right =
    Спасибо за сообщение. Мы проверили, карточка верна.
    { $unit }
directory-doubt-card-button = Открыть карточку

## Исправить карточку: оператор

directory-edit-title = <b>Исправить карточку</b>
# $value — по-казахски / по-русски
directory-edit-name = Имя: { $value }
# $value — телефон
directory-edit-phone = Телефон: { $value }
# $value — электронная почта акимата
directory-edit-email = Почта: { $value }
# $value — дни и часы
directory-edit-hours = Приём: { $value }
# $value — по-казахски / по-русски
directory-edit-office = Кабинет: { $value }
directory-edit-person =
    Другой аким — это новый срок.
    Его вносят файлом: скажите тому, кто ведёт бота.
directory-edit-name-button = Имя
directory-edit-phone-button = Телефон
directory-edit-email-button = Электронная почта
directory-edit-hours-button = Часы приёма
directory-edit-office-button = Кабинет
directory-edit-checked-button = Всё верно, проверено
directory-edit-changes-button = История изменений
directory-edit-checked = Записано: карточка проверена сегодня.
directory-edit-nobody = Сейчас в должности никого нет. Исправлять нечего.
# $value — что стоит сейчас
directory-edit-now = Сейчас: { $value }
directory-edit-ask-phone =
    Напишите новый телефон.
    Например: +7 711 443 11 22
directory-edit-ask-email =
    Напишите электронную почту самого акимата. Личную не пишите.
    Туда придёт напоминание, если письма долго не читают.
    Например: akimat@example.kz
directory-edit-ask-hours =
    Напишите дни и часы приёма.
    Например: вт, чт 10:00–13:00
directory-edit-ask-name =
    Напишите имя в две строки: по-казахски, потом по-русски.
    Исправляем только написание. Другой аким приходит файлом.
    Например:
    Бекенов Айдос Серікұлы
    Бекенов Айдос Серикович
directory-edit-ask-office =
    Напишите адрес в две строки: по-казахски, потом по-русски.
    Например:
    Достық ауылы, Мектеп көшесі, 4
    село Достык, улица Мектеп, 4
directory-edit-again-phone =
    Попробуйте написать телефон так:
    +7 711 443 11 22
directory-edit-again-email =
    Попробуйте написать почту так:
    akimat@example.kz
directory-edit-again-hours =
    Попробуйте написать часы приёма так:
    вт, чт 10:00–13:00
directory-edit-again-name =
    Нужны две строки. Попробуйте так:
    Бекенов Айдос Серікұлы
    Бекенов Айдос Серикович
directory-edit-again-office =
    Нужны две строки. Попробуйте так:
    Достық ауылы, Мектеп көшесі, 4
    село Достык, улица Мектеп, 4
# $max — сколько знаков можно
directory-edit-too-long = Текст длинный, можно знаков: { $max }. Сократите и пришлите ещё раз.
directory-edit-other-person =
    Похоже, это имя другого человека. Нового акима вносят файлом.
    Если исправляете написание, попробуйте ещё раз.
directory-edit-same = В карточке так и стоит, менять нечего.
directory-edit-other-term = За это время аким сменился. Посмотрите карточку ещё раз.
# $unit — полное название округа, $before — что было, $now — что стало
directory-edit-saved =
    Сохранено.
    { $unit }
    Было: { $before }
    Стало: { $now }
directory-edit-back-button = Вернуть как было
directory-edit-taken-back = В карточке снова стоит прежнее.
directory-edit-changed-later =
    Эту карточку потом меняли ещё.
    Сначала верните последнее изменение.

## История изменений карточки: последнее первым

directory-changes-title = <b>История изменений</b>
directory-changes-none = Изменений не было.
# $date — день, $who — directory-changes-operator или directory-changes-import
directory-changes-head = { $date } · { $who }
# Потом вернули как было. $date — день, $who — directory-changes-operator или directory-changes-import
directory-changes-head-undone = { $date } · { $who } · отменено
# Кто вернул как было. $person — номер человека
directory-changes-undone-by = Отменил оператор №{ $person }
# $person — наш номер оператора
directory-changes-operator = оператор №{ $person }
# $file — имя файла
directory-changes-import = импорт: { $file }
# $before — было, $now — стало
directory-changes-name = Имя: { $before } → { $now }
# $before — было, $now — стало
directory-changes-phone = Телефон: { $before } → { $now }
# $before — было, $now — стало
directory-changes-email = Почта: { $before } → { $now }
# $before — было, $now — стало
directory-changes-hours = Приём: { $before } → { $now }
# $before — было, $now — стало
directory-changes-office = Кабинет: { $before } → { $now }
# $name — имя
directory-changes-began = Добавлен срок: { $name }
# $date — день
directory-changes-ended = Срок кончился: { $date }
directory-changes-checked = Всё проверено
directory-changes-other = Изменились другие сведения

## Карточки, которые давно не проверяли

# $left — сколько
directory-unchecked-button = Проверить: { $left }
# $days — сколько дней
directory-unchecked-title =
    <b>Нужно проверить</b>
    Карточки, которые не проверяли больше { $days ->
        [one] { $days } дня
        [few] { $days } дней
        [many] { $days } дней
       *[other] { $days } дней
    }:
directory-unchecked-none = Все карточки проверены.
# $n — номер, $unit — полное название округа, $date — день последней проверки
directory-unchecked-line = { $n }. { $unit } · { $date }

## Вопросы оператору

directory-akims-ask = Какой аким нужен? Напишите округ или село.
directory-invite-not-a-unit = У этого места нет своего акима. Выберите округ.
directory-outside-area = Это место не входит в Вашу территорию.

## S40: моё село

# $unit — полное название округа
directory-village-title = <b>{ $unit }</b>
# $chain — места выше
directory-village-chain = { $chain }
# $akim — имя акима, directory-akim-none или directory-akim-unknown
directory-village-akim = Аким: { $akim }
# $villages — сёла через запятую
directory-village-villages = Сёла: { $villages }
# $count — сколько или directory-passport-none
directory-village-people = Жителей: { $count }
# Когда есть и числа села, и числа округа. $place — село или округ, $count — сколько или directory-passport-none
directory-village-people-of = Жителей, { $place }: { $count }
# $count — сколько или directory-passport-none
directory-village-households = Дворов: { $count }
# $place — село или округ, $count — сколько или directory-passport-none
directory-village-households-of = Дворов, { $place }: { $count }
# За весь год. $year — год, $sum — сумма
directory-village-budget = Бюджет, { $year } год: { $sum }
# $year — год, $sum — сумма
directory-village-budget-plan = Бюджет, план на { $year } год: { $sum }
# Год ещё не кончился. $year — год, $sum — сумма
directory-village-budget-so-far = Бюджет, часть { $year } года: { $sum }
# $sum — сумма, $share — доля
directory-village-own = Свои доходы: { $sum } ({ $share })
# $sum — сумма
directory-village-own-only = Свои доходы: { $sum }
# Итог выше за другое время. $year — год, $sum — сумма за весь год
directory-village-own-year = Свои доходы, { $year } год: { $sum }
# Итог выше за другое время. $year — год, $sum — сумма за часть года
directory-village-own-so-far = Свои доходы, часть { $year } года: { $sum }
directory-village-own-none = Свои доходы: нет данных
directory-village-people-none = Жителей: нет данных
directory-village-budget-none = Бюджет: нет данных
directory-home-change-button = Сменить село

## Паспорт села: люди и дорога, удобства, бюджет по годам, работы. У каждого числа источник и день

directory-passport-button = Паспорт села
directory-passport-title = <b>Паспорт села</b>
# $place — полное название округа
directory-passport-place = { $place }
directory-passport-people-title = <b>Люди и дорога</b>
# Это числа самого села, а не округа. $place — полное название села
directory-passport-people-title-of = <b>Люди и дорога · { $place }</b>
directory-passport-services-title = <b>Вода, газ, школа, врач</b>
# $place — полное название села
directory-passport-services-title-of = <b>Вода, газ, школа, врач · { $place }</b>
directory-passport-budget-title = <b>Бюджет по годам</b>
directory-passport-works-title = <b>Крупнейшие работы</b>
# $year — год
directory-passport-works-title-year = <b>Крупнейшие работы, { $year } год</b>
# Год ещё не кончился. $year — год
directory-passport-works-title-so-far = <b>Крупнейшие работы, часть { $year } года</b>
directory-passport-no-data = Нет данных
# $what — чего нет, через запятую
directory-passport-lacking = Нет данных: { $what }
# Стоит на месте суммы
directory-passport-unknown = нет данных
# Вместо нуля
directory-passport-none = нет
# $source — название сайта, $date — день проверки
directory-passport-source = Источник: { $source }, { $date }
# На месте источника: число выдумано
directory-passport-invented = учебный пример
# $sum — сколько тысяч тенге
directory-passport-money = { $sum } тыс. ₸
# $km — сколько километров
directory-passport-km = { $km } км
# Вместо нуля километров
directory-passport-km-none = здесь же
# $value — число или слово, $note — пояснение
directory-passport-noted = { $value } ({ $note })
# $what — что построено, $sum — сумма
directory-passport-work = • { $what }: { $sum }

## Строки паспорта. $value — число или слово

directory-passport-fact-people = Жителей: { $value }
directory-passport-fact-adults = Взрослых: { $value }
directory-passport-fact-households = Дворов: { $value }
directory-passport-fact-km-district = До центра района: { $value }
directory-passport-fact-km-oblast = До центра области: { $value }
directory-passport-fact-water = Вода: { $value }
directory-passport-fact-gas = Газ: { $value }
directory-passport-fact-internet = Интернет: { $value }
directory-passport-fact-school = Школа: { $value }
directory-passport-fact-kindergarten = Детский сад: { $value }
directory-passport-fact-medical = Медпомощь: { $value }

## О чём нет данных; стоит в ряду через запятую

directory-passport-lacks-people = жители
directory-passport-lacks-adults = взрослые
directory-passport-lacks-households = дворы
directory-passport-lacks-km-district = дорога до района
directory-passport-lacks-km-oblast = дорога до области
directory-passport-lacks-water = вода
directory-passport-lacks-gas = газ
directory-passport-lacks-internet = интернет
directory-passport-lacks-school = школа
directory-passport-lacks-kindergarten = детский сад
directory-passport-lacks-medical = медпомощь

## Слова на месте числа

directory-passport-choice-yes = есть
directory-passport-choice-no = нет
directory-passport-choice-none = нет
directory-passport-choice-central = водопровод
directory-passport-choice-standpipe = колонка на улице
directory-passport-choice-well = колодец или скважина
directory-passport-choice-delivered = привозная
directory-passport-choice-piped = газопровод
directory-passport-choice-bottled = в баллонах
directory-passport-choice-wired = по кабелю
directory-passport-choice-mobile = мобильный
directory-passport-choice-hospital = больница
directory-passport-choice-clinic = амбулатория
directory-passport-choice-post = медпункт

## Бюджет по годам

# $year — год, $sum — сумма
directory-passport-year-fact = { $year } год, факт: { $sum }
# Год ещё не кончился. $year — год, $sum — сумма
directory-passport-year-so-far = { $year } год, факт за часть года: { $sum }
# $year — год, $sum — сумма
directory-passport-year-plan = { $year } год, план: { $sum }
# Прежний год в одну строку. $year — год, $sum — сумма, $own — свои доходы, $share — их доля
directory-passport-year-brief = { $year } год, факт: { $sum }, свои доходы: { $own } ({ $share })
# $sum — сумма, $share — доля
directory-passport-own = • свои доходы: { $sum } ({ $share })
# $sum — сумма
directory-passport-own-only = • свои доходы: { $sum }
# $sum — сумма
directory-passport-transfers = • трансферты: { $sum }

directory-budget-png-button = 🖼 Бюджет картинкой

## Растут ли свои доходы и падает ли зависимость. Первый и последний из сравнённых лет

# Последний год выше прежних. $first, $last — суммы, $firstYear, $lastYear — годы
directory-income-up = Свои доходы выросли: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# Последний год ниже прежних. $first, $last — суммы, $firstYear, $lastYear — годы
directory-income-down = Свои доходы снизились: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# $first, $last — суммы, $firstYear, $lastYear — годы
directory-income-same = Свои доходы почти прежние: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# Выше одних лет, ниже других. $first, $last — суммы, $firstYear, $lastYear — годы
directory-income-mixed = Свои доходы то растут, то снижаются: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
directory-income-unknown = Растут ли свои доходы, пока неясно: нужны данные за два года.
# $first, $last — доли, $firstYear, $lastYear — годы
directory-income-share-up =
    Зависимость от трансфертов снизилась.
    Доля своих доходов: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# $first, $last — доли, $firstYear, $lastYear — годы
directory-income-share-down =
    Зависимость от трансфертов выросла.
    Доля своих доходов: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# $first, $last — доли, $firstYear, $lastYear — годы
directory-income-share-same =
    Зависимость от трансфертов прежняя.
    Доля своих доходов: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# $first, $last — доли, $firstYear, $lastYear — годы
directory-income-share-mixed =
    Зависимость от трансфертов то растёт, то падает.
    Доля своих доходов: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
directory-income-share-unknown = Снижается ли зависимость от трансфертов, пока неясно.
directory-income-nominal = Рост цен здесь не учтён.

## Надписи на картинке бюджета

directory-budget-poster-unit = Суммы в тысячах тенге
# $year — год
directory-budget-poster-share = доля своих доходов, { $year }
directory-budget-poster-seen = Что видно
directory-budget-poster-own = Свои доходы
# Над столбцом сумма обеих частей, под годом доля своих доходов в бюджете
directory-budget-poster-whole = Из чего бюджет и какая доля своих доходов
directory-budget-poster-lower = свои доходы
directory-budget-poster-upper = трансферты
# Бюджет больше своих доходов и трансфертов вместе, или трансферты неизвестны. Короткое слово: строка узкая
directory-budget-poster-upper-rest = остальное
directory-budget-poster-sources = Источник
# $source — название сайта, $date — день проверки
directory-budget-poster-source = { $source }, { $date }

## S11: корпус акимов. Строка, о которой ничего не известно, пропускается

directory-corps-button = Корпус акимов
# $area — страна, область или район
directory-corps-title = <b>Корпус акимов · { $area }</b>
directory-corps-country = Казахстан
# $count — сколько
directory-corps-elected = Избрано акимов: { $count }
# Данные об избранных акимах этого места не внесены
directory-corps-none = Данных об избранных акимах пока нет.
# $age — сколько лет
directory-corps-age = Средний возраст: { $age }
# $count — сколько, $share — какая доля
directory-corps-new = Раньше не были на госслужбе: { $count } ({ $share })
# Место маленькое, доли не говорим. $count — сколько или directory-corps-nobody
directory-corps-new-count = Раньше не были на госслужбе: { $count }
# $count — сколько акимов, $parties — сколько партий
directory-corps-party = Выдвинуты партиями: { $count }, партий: { $parties }
# $party — название партии, $count — сколько акимов она выдвинула
directory-corps-party-one = • { $party }: { $count }
# $count — сколько акимов выдвинули партии, которые не названы
directory-corps-party-others = • Другие: { $count }
# Чья это партия, известно не у всех. $count — сколько
directory-corps-party-unnamed = Выдвинуты партиями: { $count }
directory-corps-party-none = Выдвинуты партиями: нет
# $count — сколько или directory-corps-nobody
directory-corps-self = Самовыдвижение: { $count }
# $count — сколько
directory-corps-akim = Выдвинуты вышестоящим акимом: { $count }
# $count — сколько или directory-corps-nobody
directory-corps-women = Женщин: { $count }
# $count — сколько или directory-corps-nobody
directory-corps-first = Первый срок: { $count }
# $count — сколько или directory-corps-nobody
directory-corps-second = Второй срок: { $count }
# $count — сколько
directory-corps-later = Третий срок и больше: { $count }
# $count — сколько
directory-corps-term-unknown = Номер срока неизвестен: { $count }
# $count — сколько или directory-corps-nobody
directory-corps-ending = Срок кончается в этом году: { $count }
# Вместо нуля
directory-corps-nobody = нет
# $count — сколько
directory-corps-acting = Исполняют обязанности акима: { $count }
# $count — сколько
directory-corps-vacant = Свободных мест: { $count }
# $date — день последней проверки
directory-corps-date = Данные на: { $date }
# Карточки проверены в разные дни. $from — самый ранний, $until — самый поздний
directory-corps-dates = Карточки проверены: { $from } – { $until }
directory-corps-regions-button = По областям
directory-corps-districts-button = По районам
directory-corps-png-button = 🖼 Картинкой

## Сроки по месяцам: двенадцать месяцев начиная с этого

directory-corps-months-button = Сроки по месяцам
directory-corps-months-title = Сколько сроков кончается:
# $month — месяц и год, $count — сколько
directory-corps-month = { $month }: { $count }
directory-corps-months-none = В ближайшие 12 месяцев ни у кого срок не кончается.
directory-corps-months-unknown = Срок известен не у всех акимов. Поэтому по месяцам не считаем.

## Надписи на картинке: число стоит отдельно

directory-corps-poster-elected = Избрано акимов
directory-corps-poster-age = Средний возраст
directory-corps-poster-new = Раньше не были на госслужбе
directory-corps-poster-women = Женщины
directory-corps-poster-acting = Исполняют обязанности
directory-corps-poster-vacant = Свободные места
directory-corps-poster-nomination = Кто выдвинул
directory-corps-poster-parties = Партии
directory-corps-poster-others = Другие партии
directory-corps-poster-self = Самовыдвижение
directory-corps-poster-akim = Вышестоящий аким
directory-corps-poster-terms = Какой по счёту срок
directory-corps-poster-first = Первый
directory-corps-poster-second = Второй
directory-corps-poster-later = Третий и больше
directory-corps-poster-term-unknown = Неизвестно
directory-corps-poster-months = В каком месяце кончаются сроки

## Виды мест: в цепочке кратко, в карточке полностью. $name — название без слова
## «-of»: название стоит после слова (область Абай)

directory-kind-region-short = { $name } обл.
directory-kind-region-long = { $name } область
directory-kind-region-of-short = обл. { $name }
directory-kind-region-of-long = область { $name }
directory-kind-city-region-short = г. { $name }
directory-kind-city-region-long = город { $name }
directory-kind-district-short = { $name } р-н
directory-kind-district-long = { $name } район
directory-kind-district-of-short = р-н { $name }
directory-kind-district-of-long = район { $name }
directory-kind-oblast-city-short = г. { $name }
directory-kind-oblast-city-long = город { $name }
directory-kind-city-district-short = { $name } р-н
directory-kind-city-district-long = { $name } район
directory-kind-city-district-of-short = р-н { $name }
directory-kind-city-district-of-long = район { $name }
directory-kind-rural-okrug-short = { $name } с.о.
directory-kind-rural-okrug-long = { $name } сельский округ
directory-kind-rural-okrug-of-short = с.о. { $name }
directory-kind-rural-okrug-of-long = сельский округ { $name }
directory-kind-village-akimat-short = { $name } с.а.
directory-kind-village-akimat-long = { $name } сельская администрация
directory-kind-village-akimat-of-short = с.а. { $name }
directory-kind-village-akimat-of-long = село { $name }
directory-kind-kent-akimat-short = { $name } п.а.
directory-kind-kent-akimat-long = { $name } поселковая администрация
directory-kind-kent-akimat-of-short = п.а. { $name }
directory-kind-kent-akimat-of-long = посёлок { $name }
directory-kind-town-akimat-short = { $name } г.а.
directory-kind-town-akimat-long = { $name } городская администрация
directory-kind-town-akimat-of-short = г. { $name }
directory-kind-town-akimat-of-long = город { $name }
directory-kind-town-short = г. { $name }
directory-kind-town-long = город { $name }
directory-kind-village-short = с. { $name }
directory-kind-village-long = село { $name }
directory-kind-kent-short = п. { $name }
directory-kind-kent-long = посёлок { $name }
directory-kind-station-short = ст. { $name }
directory-kind-station-long = станция { $name }
directory-kind-siding-short = рзд. { $name }
directory-kind-siding-long = разъезд { $name }
directory-kind-wintering-short = зимовка { $name }
directory-kind-wintering-long = зимовка { $name }
directory-kind-point-short = точка { $name }
directory-kind-point-long = точка { $name }
directory-kind-section-short = уч. { $name }
directory-kind-section-long = участок { $name }
directory-kind-pasture-short = отг. { $name }
directory-kind-pasture-long = отгон { $name }
directory-kind-farm-short = ферма { $name }
directory-kind-farm-long = ферма { $name }
directory-kind-peasant-farm-short = кр. хоз. { $name }
directory-kind-peasant-farm-long = крестьянское хозяйство { $name }
directory-kind-other-short = { $name }
directory-kind-other-long = { $name }

## Чей аким. $name — название без слова

directory-office-rural-okrug = Аким · { $name } сельский округ
directory-office-rural-okrug-of = Аким · сельский округ { $name }
directory-office-village-akimat = Аким · { $name } сельская администрация
directory-office-village-akimat-of = Аким · село { $name }
directory-office-kent-akimat = Аким · { $name } поселковая администрация
directory-office-kent-akimat-of = Аким · посёлок { $name }
directory-office-town-akimat = Аким · { $name } городская администрация
directory-office-town-akimat-of = Аким · город { $name }

## S32, S44b: ссылка для акима

# $unit — округ, $link — ссылка, $date — последний день
directory-invite-link =
    Ссылка для акима: { $link }
    { $unit }
    Открывается один раз, последний день: { $date }
    Отправьте её только самому акиму.
directory-invite-used = Ссылка открывается один раз. Напишите оператору.
directory-invite-own = Эта ссылка для акима. Оператор открыть её сам не может.
# $unit — полное название округа
directory-akim-joined =
    <b>Добро пожаловать</b>
    Вы подключены как аким: { $unit }
    Когда житель напишет, сюда придёт сообщение без имени.
    Читать и отвечать можно прямо здесь.
# $place — полное название места, чью карточку открыли
directory-card-place = { $place }

## Когда аким меняется

# $unit — полное название округа
directory-access-ended =
    { $unit }
    Ваш срок окончен, доступ акима к боту закрыт.
    Спасибо за труд.
# $unit — полное название округа
directory-access-restored =
    { $unit }
    Доступ акима к боту снова открыт.
# $name — имя нового акима, $unit — полное название округа, $date — день избрания
directory-new-akim =
    <b>Новый аким</b>
    { $name }, { $unit }
    День избрания: { $date }
# $name — имя, $unit — полное название округа, $date — день назначения
directory-new-akim-acting =
    <b>Исполняющий обязанности акима</b>
    { $name }, { $unit }
    Это не избранный аким. День назначения: { $date }
directory-new-akim-letters = Письма не потерялись: открытые обращения перешли новому акиму.
directory-new-akim-letters-wait = Письма не потерялись: пока новый аким не подключился, отвечает оператор.
# Импорт о новом акиме был ошибочным. $unit — полное название округа, $akim — имя акима, directory-akim-none или directory-akim-unknown
directory-akim-mistaken =
    <b>Это была ошибка</b>
    Мы сообщили о новом акиме. Это было неверно, извините.
    { $unit }
    Аким: { $akim }
directory-new-akim-card-button = 👤 Карточка акима

## Что стало с письмами акиму

# $filed — сколько обращений
directory-record-year = За год { $filed ->
    [one] { $filed } обращение
    [few] { $filed } обращения
    [many] { $filed } обращений
   *[other] { $filed } обращения
}
# $filed — сколько обращений, $date — день вступления в должность
directory-record-since = В должности с { $date } С тех пор { $filed ->
    [one] { $filed } обращение
    [few] { $filed } обращения
    [many] { $filed } обращений
   *[other] { $filed } обращения
}
# $count — сколько обращений ещё в сроке
directory-record-awaited = Срок ещё не вышел: { $count }
# $count — сколько ответов дано в срок
directory-record-in-time = Ответ в срок: { $count }
directory-record-in-time-none = Ответов в срок нет
# $count — сколько обращений жители назвали решёнными
directory-record-confirmed = Жители подтвердили: { $count }
directory-record-confirmed-none = Жители пока не подтвердили ни одного
# $due — сколько обещаний, день которых прошёл
directory-record-promises = Обещаний, срок которых прошёл: { $due }
# $kept — выполнено, $partly — частично, $broken — не выполнено, по словам жителей
directory-record-promises-said = Выполнено { $kept }, частично { $partly }, не выполнено { $broken }
# $silent — о скольких жители ничего не сказали
directory-record-promises-silent = Жители не ответили: { $silent }
# $count — сколько раз
directory-record-thanks = Сказали спасибо: { $count }
# $days — половина ответов приходит не позже стольких дней
directory-record-median = Половина ответов пришла за { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
} или быстрее

## По месту на карте

directory-near-button = 📍 По моему месту
directory-near-ask =
    Нажмите кнопку внизу. Телефон покажет, где Вы.
    Точность не важна. Можно и выбрать точку на карте.
directory-near-send-button = 📍 Отправить место
directory-near-back-button = Назад
directory-near-list = Ближайшие сёла:
# $n — номер, $place — место, $km — расстояние
directory-near-line = { $n }. { $place } — { $km } км
directory-near-outside = Похоже, место вне Казахстана. Выберите из списка.
directory-near-unknown = Где здесь сёла, мы пока не знаем. Выберите из списка.
directory-map-button = 🗺 На карте
directory-map-none = Где это на карте, мы пока не знаем.

## Поиск по имени бота в любом чате

directory-inline-hint-button = Напишите название села
directory-inline-open-button = Открыть в боте
## Выборы: в карточке акима

# $date — день голосования
directory-card-campaign = Идут выборы акима. День голосования: { $date }
directory-card-campaign-quiet = До итогов выборов оценок и опросов здесь нет.
# $date — день голосования
directory-card-election-next = Следующие выборы: { $date }
# Стоит после слов «День выборов: »
directory-election-day-none = у нас нет данных

## S57: сообщение о выборах. Нейтрально: никого не поддерживаем

# $unit — полное название округа
directory-election-title = <b>Выборы акима · { $unit }</b>
# $date — день голосования, $time — когда открыт участок
directory-election-vote = День голосования: { $date }, { $time }
# $station — где участок
directory-election-station = Участок: { $station }
# $link — ссылка
directory-election-candidates = Список кандидатов: { $link } (избирательная комиссия)
directory-election-neutral = Бот никого не поддерживает. За кого Вы, он не спрашивает.
# Голосование прошло, кто избран, у нас неизвестно. $date — день голосования
directory-election-voted = Голосование прошло: { $date }. Итогов у нас пока нет.
# Кто избран, известно. $date — день голосования
directory-election-registering = Голосование прошло: { $date }. О регистрации нового акима у нас пока нет данных.
# Было сказано иначе; дальше стоят день, часы и участок
directory-election-changed = Уточнили, где и когда голосуют.
# Дальше стоит новый день. $date — прежний день, о котором было сказано
directory-election-moved = День выборов перенесён. Прежний день отменён: { $date }
# $date — день, о котором было сказано
directory-election-cancelled =
    В этот день выборов не будет: { $date }
    Раньше мы писали, что они будут. Когда узнаем новый день, напишем.
# День нам неизвестен. $date — последний день, который допускает закон
directory-election-by-law = По закону выборы не позже: { $date }

## Экран выборов

directory-elections-button = Выборы
directory-elections-unset = О дне выборов у нас нет данных.
# $akim — имя акима
directory-elections-akim = Сейчас аким: { $akim }
directory-elections-vacant = Сейчас место акима свободно.
directory-elections-term-unknown = Срок до: у нас нет данных
directory-elections-changes =
    Акима избирают на четыре года.
    Открытые обращения перейдут избранному акиму.
    До итогов выборов опросы не проводим.
directory-elections-on-button = Писать мне о выборах
directory-elections-off-button = Не писать о выборах
# День выборов нам неизвестен
directory-elections-told-twice = О выборах напишем дважды: когда узнаем день и за три дня до него.
# День выборов указан выше, до него больше трёх дней
directory-elections-told-once = За три дня до выборов напишем.
# До дня выборов, который указан выше, осталось меньше
directory-elections-told-next = Ближайший день выборов указан выше. О следующих выборах напишем.
directory-elections-off = Хорошо, о выборах не пишем. Включить снова: /settings
# Строка в настройках
directory-elections-state-on = Сообщения о выборах: приходят
directory-elections-state-off = Сообщения о выборах: не приходят
# Где человек живёт, он ещё не сказал
directory-elections-state-no-home = Сообщения о выборах: сначала выберите своё село
# $area — полное название района
directory-elections-area = <b>{ $area }</b>
# Только оператору. $area — страна, область, район или directory-elections-own-area
directory-elections-title = <b>Выборы сельских акимов · { $area }</b>
# У оператора несколько территорий
directory-elections-own-area = Ваша территория
directory-elections-set = Назначенные выборы:
# $date — день голосования, $unit — полное название округа
directory-elections-set-line = { $date } — { $unit }
directory-elections-set-none = О назначенных выборах у нас нет данных.
# Дальше стоят день и округ, как в списке назначенных
directory-elections-voted = Голосование прошло, итогов у нас нет:
# $n — сколько не вошло в список
directory-elections-more = ещё { $n }
directory-elections-ending = В ближайшие полгода кончается срок:
# $month — месяц, $units — округа через запятую
directory-elections-ending-line = { $month }: { $units }
directory-elections-ending-none = О других сроках, которые кончаются в ближайшие полгода, у нас нет данных.
# $n — сколько округов
directory-elections-unknown = Срок акима нам неизвестен, число округов: { $n }
# Только оператору
directory-elections-overdue = Срок кончился или место свободно, день выборов неизвестен:
directory-elections-overdue-none = О свободных местах с неизвестным днём выборов у нас нет данных.
# $units — округа через запятую
directory-elections-units = { $units }
