### Письмо акиму: написать, квитанция, ответ, решено ли; экраны акима и оператора.
### К переменной ничего не приклеиваем. Слова людей стоят в « » и не меняются.

## S13: что случилось

appeals-say =
    Что случилось? Напишите своими словами.
    Можно прислать фото, голос или видео.
appeals-say-more =
    Записано. Хотите что-то добавить?
    Если есть фото, пришлите.
appeals-photo-only = Что на фото? Напишите одну фразу.
appeals-too-short = Напишите чуть подробнее: что и где?
# $n — сколько знаков, $max — предел
appeals-too-long =
    Текст длинный: { $n ->
        [one] { $n } знак
        [few] { $n } знака
        [many] { $n } знаков
       *[other] { $n } знака
    }. Можно { $max }. Написанное сохранено.
# $max — предел
appeals-pieces-max = Файлов в одном письме — самое большее { $max }.
appeals-next-button = Всё, дальше
appeals-cancel-button = Отмена
appeals-cancelled = Хорошо, письмо не отправлено.

## S14–S15: опасность, о самом акиме

appeals-emergency =
    <b>Если опасно, сначала звоните</b>
    112 — спасатели
    101 — пожар
    102 — полиция
    103 — скорая
    104 — запах газа
    111 — семья, женщины, дети
    Бот не может вызвать помощь.
# $body — кто это решает
appeals-elsewhere = Обычно это решает: { $body }
# $phone — телефон этой организации
appeals-elsewhere-phone = Телефон: { $phone }
appeals-elsewhere-still = Всё равно отправить акиму?
# $body — где дают справку
appeals-elsewhere-docs = Справку дают: { $body }
# $phone — телефон справочной
appeals-elsewhere-docs-phone = Справочная: { $phone }
appeals-anyway-button = Да, и акиму
appeals-self-button = Нет, позвоню туда
appeals-about-akim = Это о самом акиме. Письмо получит оператор, а не аким.
# $phone — телефон доверия
appeals-about-akim-corruption = Телефон доверия о коррупции: { $phone }
appeals-about-akim-button = Дальше

## S16–S17: тема, место

appeals-topic-ask = О чём это?
appeals-topic-more-button = Другая тема
# $topic — тема, которую бот понял по словам письма
appeals-topic-guess = Тема: { $topic }. Верно?
appeals-topic-yes-button = Да, верно
# $question — вопрос темы, из базы
appeals-question = { $question }
appeals-unsure-button = Не знаю
# $question — вопрос, со знаком вопроса; $answer — нажатая кнопка
appeals-answered-question = { $question } { $answer }
# $chain — цепочка мест, село первым
appeals-place-ask =
    Где это?
    { $chain }
    Можно дописать: «возле школы».
# Своё село человек ещё не выбрал
appeals-place-none-ask = В каком селе? Напишите название.
appeals-place-yes-button = Да, здесь
appeals-place-other-button = Другое село
# В темах о людях, если село маленькое или число жителей неизвестно
appeals-place-small = Если село маленькое, не указывайте свой дом: Вас могут узнать.
appeals-place-city = В этом городе нет сельского акима. Выберите другое место.
# $text — слова человека
appeals-landmark-kept = Записано, где именно: «{ $text }»
appeals-point-kept = Место на карте сохранено.

## S19: перед отправкой

appeals-check-title = <b>Проверьте перед отправкой</b>
# $text — слова человека
appeals-check-text = «{ $text }»
# $topic — название темы
appeals-check-topic = Тема: { $topic }
# $n — сколько файлов (от одного)
appeals-check-files =
    Приложено: { $n ->
        [one] { $n } файл
        [few] { $n } файла
        [many] { $n } файлов
       *[other] { $n } файла
    }
# $chain — цепочка мест, село первым
appeals-check-place = Место: { $chain }
# $text — слова человека
appeals-check-landmark = Где именно: «{ $text }»
appeals-check-point = Место на карте: есть
appeals-check-akim-unnamed = Аким и его аппарат: видят письмо, имени не видят.
# $name — имя жителя
appeals-check-akim-named =
    Аким: видит письмо и имя: { $name }
    Аппарат акима: видит письмо, имени не видит.
appeals-check-others = Остальные: не видят ничего.
# Вместо предыдущего, если к такому письму может присоединиться сосед
appeals-check-neighbours = Соседи: тему, место и день, если пишут о том же или мы их спросим.
appeals-check-operator = Оператор: видит письмо, каждый просмотр записан.
appeals-check-addressee-operator-vacant = Кому: оператор. Место акима свободно.
appeals-check-addressee-operator-not-linked = Кому: оператор. Аким ещё не подключился к боту.
appeals-check-addressee-operator-about-akim = Кому: оператор. Письмо о самом акиме.
appeals-check-addressee-operator-insult = Кому: оператор. В письме резкие слова, сначала посмотрит он.
appeals-send-button = 📨 Отправить
appeals-edit-button = Исправить
appeals-name-show-button = Показать имя акиму
appeals-name-hide-button = Не показывать имя
appeals-edit-ask = Что исправим?
appeals-rewrite-ask =
    Допишите здесь.
    Или исправьте своё прежнее сообщение: мы увидим.
appeals-edit-text-button = Текст
appeals-edit-kind-button = Вид
appeals-edit-topic-button = Тему
appeals-edit-answers-button = Ответы
appeals-edit-place-button = Место

## S19, S27: о чём спрашиваем перед отправкой

# $masked — последние знаки найденных номеров: …4567, …0124
appeals-private-found =
    В тексте похоже на телефон, карту или счёт: { $masked }
    Убрать?
# $masked — последние знаки найденных номеров: …4567, …0124
appeals-private-iin =
    В тексте похоже на ИИН: { $masked }
    Бот не хранит ИИН: по нему кто-то может действовать от Вашего имени.
    Убрать?
appeals-strike-button = Да, убрать
appeals-keep-button = Оставить
# Внутри несогласия и ответа
appeals-iin-inside =
    В тексте похоже на ИИН. Уберите его и напишите снова.
    Бот не хранит ИИН: по нему кто-то может действовать от имени владельца.
appeals-insult =
    Понимаем, что наболело. Письмо не должно остаться без ответа.
    Уберите, пожалуйста, грубые слова и отправьте снова. Текст ниже.
appeals-check-op-button = Пусть решит оператор
# $code — код прежнего письма, $state — состояние, со значком
appeals-repeat =
    Об этом Вы уже писали: { $code }, { $state }
    Если есть новое, допишите туда.
appeals-repeat-open-button = Открыть то письмо
appeals-repeat-add-button = Дополнить то письмо
appeals-insult-added = Понимаем, что наболело. Уберите, пожалуйста, грубые слова.
appeals-separate-button = Это другое

## S27: предел

appeals-remind-button = Напомнить
# $date, $time — день и время напоминания
appeals-remind-set =
    Хорошо. Напомним: { $date }, { $time }
    Написанное сохранено. Если опасно: 112
appeals-remind = Ваше письмо сохранено. Теперь его можно отправить.

# $max — сколько писем за сутки; $date, $time — день и время, когда можно следующее
appeals-limit =
    За сутки можно отправить { $max ->
        [one] { $max } письмо
        [few] { $max } письма
        [many] { $max } писем
       *[other] { $max } письма
    }.
    Следующее можно отправить: { $date }, { $time }
    Написанное сохранено. Если опасно: 112

## S12c: начатое письмо; слова, написанные без меню

# $start — начало письма, $date — день
appeals-draft-found =
    У Вас есть начатое письмо: «{ $start }»
    Дата: { $date }
appeals-draft-go-button = Продолжить
appeals-draft-new-button = Начать заново
# $text — слова человека
appeals-ask-write =
    Написать об этом акиму?
    «{ $text }»
appeals-ask-write-button = ✏️ Написать акиму

## S21: квитанция

# $code — код; $date, $time — когда написано; $due — последний день ответа;
# $office — appeals-office-akim или appeals-office-operator
appeals-receipt =
    <b>Письмо принято</b>
    Код: { $code }
    Вы написали: { $date }, { $time }
    Кому: { $office }
    Ответ не позже: { $due }

    По закону это не официальное обращение. Если нужен официальный ответ, нажмите «Сделать официальным».
    Запишите код. Узнать о письме можно с любого телефона: /status { $code }
# оператора в этих местах пока нет
appeals-unattended = За это место в боте пока никто не отвечает. Письмо сохранится и дождётся оператора. Если срочно, позвоните в акимат.
appeals-receipt-operator-vacant = Место акима свободно. Письмо получил оператор.
appeals-receipt-operator-not-linked = Аким ещё не подключился к боту. Письмо получил оператор.
appeals-receipt-operator-about-akim = Письмо о самом акиме. Поэтому его получил оператор.
appeals-receipt-operator-insult = В письме есть резкие слова, поэтому сначала его посмотрит оператор.
# $date — следующий рабочий день
appeals-receipt-registered = Сейчас нерабочее время. День регистрации: { $date }
appeals-copy-code-button = Скопировать код
# Стоит после «Кому:». $unit — полное название округа
appeals-office-akim = аким, { $unit }
appeals-office-operator = оператор

## S23: состояние. В списке слово стоит одно, в карточке под ним его предложение.
## Значок стоит только перед словом

appeals-state-received = 📩 Принято
appeals-state-received-sentence = Дошло до акима. Пока не открыто.
appeals-state-received-operator-sentence = Дошло до оператора. Пока не открыто.
appeals-state-seen = 👁 Прочитано
appeals-state-seen-sentence = Аким прочитал. Ждём ответа.
appeals-state-seen-operator-sentence = Оператор прочитал. Ждём ответа.
appeals-state-in-work = 🔧 В работе
# $due — последний день ответа
appeals-state-in-work-sentence = Аким занялся этим. Последний день: { $due }
# $due — последний день ответа
appeals-state-in-work-operator-sentence = Оператор занялся этим. Последний день: { $due }
appeals-state-answered = 💬 Дан ответ
appeals-state-answered-sentence = Ответ пришёл. Решено или нет — скажете Вы.
appeals-state-confirmed = ✅ Решено
# $date — когда подтверждено
appeals-state-confirmed-sentence = Вы это подтвердили: { $date }
appeals-state-partly = ☑️ Решено частично
appeals-state-partly-sentence = Вы сказали: решено частично.
appeals-state-disputed = ⚠️ Не решено
appeals-state-disputed-sentence = Вы не согласились. Письмо снова у акима.
# Когда вернули во второй раз
appeals-state-disputed-operator-sentence = Вы не согласились. Теперь разберётся оператор.

## S22–S23: мои обращения, карточка обращения

appeals-mine-title = <b>Мои обращения</b>
appeals-mine-none =
    Вы ещё ничего не писали.
    Если есть проблема, просто напишите сюда.
# $code — код, $topic — тема, $state — состояние со значком
appeals-mine-line = { $code } · { $topic } · { $state }
# $code — код обращения, $topic — тема
appeals-card-title = <b>{ $code } · { $topic }</b>
# $text — слова человека
appeals-card-text = «{ $text }»
# $n — сколько файлов (от одного)
appeals-card-files =
    Приложено: { $n ->
        [one] { $n } файл
        [few] { $n } файла
        [many] { $n } файлов
       *[other] { $n } файла
    }
# $place — место с ориентиром
appeals-card-place = Место: { $place }
appeals-card-sees-unnamed = Кто видит: аким и его аппарат (без имени), оператор
appeals-card-sees-named = Кто видит: аким (с именем), его аппарат (без имени), оператор
# На карточке жителя. $n — сколько раз, $date — когда в последний раз
appeals-card-looks-name = Аким видел Ваше имя, раз: { $n }. Последний — { $date }
# На карточке жителя. $n — сколько раз, $date — когда в последний раз
appeals-card-looks-operator = Оператор открывал письмо, раз: { $n }. Последний — { $date }
# $due — последний день ответа; $days — сколько до него рабочих дней, 0 — без скобок
appeals-card-due =
    { $days ->
        [0] Ответ не позже: { $due }
        [one] Ответ не позже: { $due } ({ $days } рабочий день)
        [few] Ответ не позже: { $due } ({ $days } рабочих дня)
        [many] Ответ не позже: { $due } ({ $days } рабочих дней)
       *[other] Ответ не позже: { $due } ({ $days } рабочих дня)
    }
appeals-card-history = История
# $date, $time — день и время; $what — кто что сделал (appeals-event-… ниже)
appeals-event-line = { $date }, { $time } · { $what }
appeals-event-filed = Вы написали
appeals-event-filed-official = Житель написал
appeals-event-seen = Аким прочитал
appeals-event-seen-operator = Оператор прочитал
appeals-event-work-begun = Аким взял в работу
appeals-event-work-begun-operator = Оператор взял в работу
appeals-event-answered = Аким ответил
appeals-event-answered-operator = Оператор ответил
appeals-event-confirmed = Вы подтвердили: решено
appeals-event-confirmed-official = Житель подтвердил: решено
appeals-event-partly = Вы сказали: решено частично
appeals-event-partly-official = Житель сказал: решено частично
appeals-event-disputed = Вы не согласились
appeals-event-disputed-official = Житель не согласился
appeals-event-passed = Оператор передал акиму
# $text — сам ответ, без изменений
appeals-card-answer = Ответ акима: «{ $text }»
# $text — сам ответ, без изменений
appeals-card-answer-operator = Ответ оператора: «{ $text }»
appeals-history-button = Вся история
# $n — сколько файлов (от одного)
appeals-files-button = Файлы: { $n }
# Стоит на месте файла, который Telegram не принял
appeals-file-refused = Один файл показать не удалось.
appeals-files-none = В этом письме файлов нет.

## S31: узнать по коду

# $code — код, $state — состояние, $date — день последнего изменения, $due — последний день ответа
appeals-status =
    { $code }: { $state }
    Последнее изменение: { $date }
    Ответ не позже: { $due }
# Ответа больше не ждут. $code — код, $state — состояние, $date — день последнего изменения
appeals-status-done =
    { $code }: { $state }
    Последнее изменение: { $date }
appeals-status-none =
    Такого кода нет. Сверьте с бумагой.
    Код выглядит так: КМТ-482-715
appeals-status-misread =
    Похоже, в коде другой знак. Сверьте с бумагой.
    Код выглядит так: КМТ-482-715
appeals-status-ask = Напишите код: /status КМТ-482-715

## S23b–S26: ответ, решено ли

# $code — код, $topic — тема, $answer — сам ответ, без изменений
appeals-answered =
    <b>Аким ответил</b>
    { $code } · { $topic }

    «{ $answer }»
# $code — код, $topic — тема, $answer — сам ответ, без изменений
appeals-answered-by-operator =
    <b>Оператор ответил</b>
    { $code } · { $topic }

    «{ $answer }»
# $code — код обращения, $topic — тема
appeals-answered-files-only =
    <b>Пришёл ответ</b>
    { $code } · { $topic }

    Ответ в файле ниже.
# Язык ответа: казахский
appeals-answer-other-language-kk = Аким ответил на казахском. Текст не изменён.
# Язык ответа: русский
appeals-answer-other-language-ru = Аким ответил на русском. Текст не изменён.
appeals-solved-ask = Посмотрите сами и скажите: проблема решена?
appeals-solved-button = ✅ Решено
appeals-partly-button = Только частично
appeals-unsolved-button = Не решено
# После «Решено», три дня
appeals-after-all-button = Всё же не решено
appeals-solved-thanks = Спасибо. Отмечено: решено.
appeals-partly-thanks = Спасибо. Отмечено: решено частично.
appeals-said-solved = Вы отметили: решено.
appeals-said-partly = Вы отметили: решено частично.
appeals-said-unsolved = Вы отметили: не решено.
# $code — код обращения, $topic — тема
appeals-reopen-ask =
    Что осталось? Напишите фразу или пришлите фото.
    { $code } · { $topic }
appeals-reopen-button = Просто вернуть
appeals-reopen-say-more =
    Записано. Хотите что-то добавить?
    Если да, пишите дальше. Если нет, верните письмо.
appeals-reopen-send-button = 📨 Вернуть письмо
# $due — последний день ответа
appeals-reopened =
    Письмо снова у акима, теперь первым в списке.
    Последний день прежний: { $due }
appeals-reopened-operator = Один раз уже возвращали. Теперь разберётся оператор.

## S23: сообщение жителю о новом состоянии

# $code — код обращения, $topic — тема
appeals-told-seen =
    { $code } · { $topic }
    Аким прочитал письмо. Ждём ответа.
# $code — код, $topic — тема, $due — последний день ответа
appeals-told-work =
    { $code } · { $topic }
    В работе. Аким занялся этим.
    Последний день: { $due }

## S33: сообщение акиму и оператору. В нём нет ни текста письма, ни имени

# $topic — тема, $code — код, $place — место, $due — последний день ответа
appeals-notice =
    <b>Новое обращение: { $topic }</b>
    Код: { $code }
    Место: { $place }
    Ответ не позже: { $due }
# $topic — тема, $code — код, $place — место, $due — последний день ответа
appeals-notice-urgent =
    <b>Срочно: { $topic }</b>
    Код: { $code }
    Место: { $place }
    Ответ не позже: { $due }
# $code — код, $topic — тема, $due — последний день ответа
appeals-notice-disputed =
    <b>Житель не согласен: { $code }</b>
    Тема: { $topic }
    Ответ не позже: { $due }
# $topic — тема, $code — код, $place — место, $due — последний день ответа,
# $why — appeals-why-…
appeals-notice-operator =
    <b>Новое обращение: { $topic }</b>
    Код: { $code }
    Место: { $place }
    Ответ не позже: { $due }
    Почему здесь: { $why }
appeals-why-vacant = место акима свободно
appeals-why-not-linked = аким ещё не подключился к боту
appeals-why-about-akim = об акиме
appeals-why-complaint = жалоба на ответ
appeals-why-insult = резкие слова
appeals-why-returned-twice = житель вернул дважды
# $code — код обращения, $topic — тема
appeals-notice-confirmed =
    <b>Житель подтвердил: решено</b>
    { $code } · { $topic }
# $code — код обращения, $topic — тема
appeals-notice-partly =
    <b>Житель сказал: решено частично</b>
    { $code } · { $topic }
appeals-open-button = 📂 Открыть

## S34, S44: список акима, очередь оператора. Строка с нулём не пишется

appeals-inbox-title = <b>Обращения</b>
# $n — сколько (от одного)
appeals-inbox-late = Просрочено: { $n }
# $n — сколько (от одного)
appeals-inbox-today = Срок сегодня: { $n }
# $n — сколько (от одного)
appeals-inbox-disputed = Не согласны: { $n }
# $n — сколько (от одного)
appeals-inbox-new = Новых: { $n }
# $n — сколько (от одного)
appeals-inbox-promised = Обещано на сегодня: { $n }
# Обещано: и на прошедшие дни, и на будущие. $n — сколько (от одного)
appeals-inbox-planned = Срок назван: { $n }
appeals-inbox-topics-button = По теме
appeals-inbox-topics-title = <b>По теме</b>
# Кнопка темы или верх её списка. $topic — тема, $n — сколько (от одного)
appeals-inbox-topic = { $topic }: { $n }
# Утреннее сообщение (S42). $date — сегодня
appeals-morning-title = <b>Доброе утро. { $date }</b>
# Если бот утром не работал и говорит только после полудня. $date — сегодня
appeals-morning-title-later = <b>Добрый день. { $date }</b>
# $n — сколько (от одного)
appeals-inbox-all = Всего: { $n }
appeals-inbox-none = Писем без ответа нет.
appeals-due-title = <b>Срок близко</b>
appeals-due-none = Писем с близким сроком нет.
# $code — код, $topic — тема, $day — последний день, $n — номер по порядку
appeals-case-line = { $n }. { $code } · { $topic } · { $day }
# $n — номер в списке, $code — код (11 знаков)
appeals-case-button = { $n }. { $code }
appeals-queue-title = <b>Очередь</b>
appeals-queue-none = Очередь пуста.

## Похожие фото: только оператору, по ним ничего не решается

# $n — в скольких обращениях (от одного)
appeals-alikes-button = Похожие фото: { $n }
appeals-alikes-title = <b>Похожие фото</b>
appeals-alikes-none = Непросмотренных похожих фото нет.
# $code — код, $topic — тема, $day — день, когда сказали «сделано», $count — сколько похожих, $n — номер по порядку
appeals-alikes-line = { $n }. { $code } · { $topic } · { $day } · похожих: { $count }
# $code — код прежнего обращения, $date — день того фото
appeals-alike-proof = Фото похоже: { $code }, { $date }
# $date — день фото жителя
appeals-alike-complaint = Фото похоже на фото жителя: { $date }
appeals-alike-button = Смотреть похожее
# $n — номер по порядку
appeals-alike-nth-button = Похожее: { $n }
# Над фото. $code — код обращения, $date — день
appeals-alike-now = Фото к слову «сделано»: { $code }, { $date }
# Над фото. $code — код обращения, $date — день
appeals-alike-before = Прежнее фото: { $code }, { $date }
# Над фото. $code — код обращения, $date — день
appeals-alike-of-resident = Фото жителя: { $code }, { $date }
appeals-alike-ask = Посмотрите оба. Бот ничего не решает и акиму не говорит.
appeals-alike-looked-button = Просмотрено

## S35: обращение, как его видят аким и оператор

# $code — код обращения, $topic — тема
appeals-case-title = <b>{ $code } · { $topic }</b>
# $chain — цепочка мест, село первым
appeals-case-place = Место: { $chain }
appeals-case-name-hidden = Имя: скрыто
# $name — имя жителя, если он разрешил
appeals-case-name = Имя: { $name }
# $due — последний день ответа
appeals-case-due = Последний день: { $due }
# $state — состояние со значком
appeals-case-state = Состояние: { $state }
# $text — слова человека
appeals-case-landmark = Где именно: «{ $text }»
# $text — слова жителя, который не согласился
appeals-case-dispute = Что осталось: «{ $text }»
# $text — сам ответ, без изменений
appeals-case-answer = Отправленный ответ: «{ $text }»
appeals-case-looked = Просмотр записан.
# $why — appeals-why-…
appeals-case-why = Почему здесь: { $why }
appeals-answer-button = ✏️ Ответить
appeals-work-button = 🔧 Беру в работу
appeals-pass-akim-button = Передать акиму
appeals-point-button = На карте

## S36: ответ

# $code — код обращения, $topic — тема
appeals-answer-ask =
    <b>Напишите ответ</b>
    { $code } · { $topic }
    Назовите три вещи: что, когда и кто сделает.
    Подойдут текст, голос, фото, документ.
# $n — сколько файлов (от одного)
appeals-answer-check-files =
    Приложено: { $n ->
        [one] { $n } файл
        [few] { $n } файла
        [many] { $n } файлов
       *[other] { $n } файла
    }
appeals-answer-send-button = 📨 Отправить
appeals-answer-again-button = Исправить
appeals-answer-sent = Отправлено жителю.
# Житель подтвердил, пока писался ответ. $code — код обращения
appeals-answer-closed =
    { $code }: житель подтвердил, что всё решено.
    Отвечать уже не нужно.
# Обращение перешло, пока писался ответ. $code — код обращения
appeals-answer-moved =
    { $code }: теперь отвечаете не Вы.
    Ваш ответ не отправлен.
appeals-answer-empty = Ответ пока пуст. Напишите текст или пришлите файл.
# Аким написал, не открыв обращения. $text — начало его слов
appeals-belongs-ask =
    «{ $text }»
    К какому письму это ответ?
appeals-belongs-none-button = Ни к одному
appeals-belongs-none =
    Хорошо, никому не отправлено.
    Чтобы ответить, откройте обращение и нажмите «Ответить».
appeals-passed = Письмо передано акиму.
appeals-pass-no-akim = Аким этого места ещё не подключился к боту. Вы можете ответить сами.

## Сводка акима

# $unit — полное название округа; $people — подписчики бота; $open — ждут ответа,
# $answered — дан ответ, $confirmed — жители сказали «решено»
appeals-summary =
    <b>Моя сводка</b>
    { $unit }
    Подписчиков бота: { $people ->
        [0] пока нет
       *[other] { $people }
    }
    Открытых обращений: { $open ->
        [0] нет
       *[other] { $open }
    }
    Дан ответ: { $answered ->
        [0] пока нет
       *[other] { $answered }
    }
    Жители подтвердили: { $confirmed ->
        [0] пока нет
       *[other] { $confirmed }
    }
appeals-inbox-button = 📥 Обращения
appeals-safe-button = Опасности нет, пишу

## Когда отвечает оператор; ответ из одних файлов

# $code — код обращения, $topic — тема
appeals-told-seen-operator =
    { $code } · { $topic }
    Оператор прочитал письмо. Ждём ответа.
# $code — код, $topic — тема, $due — последний день ответа
appeals-told-work-operator =
    { $code } · { $topic }
    В работе. Оператор занялся этим.
    Последний день: { $due }
# Язык ответа: казахский
appeals-answer-operator-language-kk = Оператор ответил на казахском. Текст не изменён.
# Язык ответа: русский
appeals-answer-operator-language-ru = Оператор ответил на русском. Текст не изменён.
appeals-card-sees-operator = Кто видит: только оператор
# $max — сколько сообщений помещается в одно письмо
appeals-messages-max = Сообщений в одном письме — самое большее { $max }.
# $due — последний день ответа
appeals-reopened-at-operator =
    Письмо снова у оператора, теперь первым в списке.
    Последний день прежний: { $due }
# $code — код, $topic — тема
appeals-told-readdressed =
    { $code } · { $topic }
    Акима сейчас в боте нет. Письмо перешло к оператору.
    Последний день прежний.
# $code — код, $topic — тема, $due — последний день ответа
appeals-told-passed =
    { $code } · { $topic }
    Теперь письмо у акима. Пока не открыто.
    Последний день прежний: { $due }
appeals-event-readdressed = Акима в боте нет, письмо перешло к оператору
appeals-event-passed-joined = Аким подключился к боту, письмо перешло к нему

## Когда подключился новый аким

appeals-handover-title = <b>Поздравляем с избранием</b>
# $open — сколько обращений ждут ответа
appeals-handover-open = Открытых обращений: { $open }
appeals-handover-none = Открытых обращений нет.
# $late — сколько из них просрочено
appeals-handover-late = Просрочено: { $late }
# $promised — сколько обещаний прежнего акима ещё в силе
appeals-handover-promised = Обещания прежнего акима: { $promised }
appeals-handover-promised-button = Обещания
appeals-handover-yours = Всё это теперь у Вас. Последний день каждого прежний.

## S23: что ещё бывает с обращением

appeals-state-passed-on = ➡️ Передано
# $body — кто теперь решает, $phone — телефон
appeals-state-passed-on-sentence = Теперь это решает: { $body }, { $phone }. Мы тоже ждём ответа.
appeals-state-planned = 📅 Обещано
# $date — обещанный день
appeals-state-planned-sentence = Срок обещания: { $date }. В этот день спросим Вас.
appeals-state-answered-no = ✖️ Отказано
# $by — akim или operator
appeals-state-answered-no-sentence =
    { $by ->
        [operator] Оператор отказал. Причина стоит ниже.
        [staff] Аппарат акима отказал. Причина стоит ниже.
       *[akim] Аким отказал. Причина стоит ниже.
    }
appeals-state-done-claimed = ☑️ Говорят: сделано
# $by — akim или operator
appeals-state-done-claimed-sentence =
    { $by ->
        [operator] Оператор говорит, что сделано. Последнее слово за Вами.
        [staff] Аппарат акима говорит, что сделано. Последнее слово за Вами.
       *[akim] Аким говорит, что сделано. Последнее слово за Вами.
    }
appeals-state-unconfirmed = ⏳ Не подтверждено
appeals-state-unconfirmed-sentence = Нам сказали «сделано», Вы ещё не ответили.
appeals-state-returned = ↩️ Возвращено
appeals-state-returned-sentence = Причина стоит ниже. Можно исправить и отправить снова.
appeals-state-withdrawn = ↩️ Отозвано
# $date — когда отозвано
appeals-state-withdrawn-sentence = Вы отозвали его: { $date }

## История: кто что сделал. $by — akim, operator; $reader — resident (Вы) или official (житель)

# $body — кому передано
appeals-event-passed-on =
    { $by ->
        [operator] Оператор передал: { $body }
        [staff] Аппарат акима передал: { $body }
       *[akim] Аким передал: { $body }
    }
# $day — обещанный день
appeals-event-planned =
    { $by ->
        [operator] Оператор назвал срок: { $day }
        [staff] Аппарат акима назвал срок: { $day }
       *[akim] Аким назвал срок: { $day }
    }
appeals-event-answered-no =
    { $by ->
        [operator] Оператор отказал
        [staff] Аппарат акима отказал
       *[akim] Аким отказал
    }
appeals-event-done-claimed =
    { $by ->
        [operator] Оператор сказал: сделано
        [staff] Аппарат акима сказал: сделано
       *[akim] Аким сказал: сделано
    }
appeals-event-unconfirmed =
    { $reader ->
        [official] Житель не ответил, сделано ли
       *[resident] Вы не ответили, сделано ли
    }
appeals-event-returned = Оператор вернул письмо
appeals-event-withdrawn =
    { $reader ->
        [official] Житель отозвал письмо
       *[resident] Вы отозвали письмо
    }
appeals-event-edited =
    { $reader ->
        [official] Житель исправил письмо
       *[resident] Вы исправили письмо
    }
appeals-event-added =
    { $reader ->
        [official] Житель дополнил
       *[resident] Вы дополнили
    }
appeals-event-asked =
    { $by ->
        [operator] Оператор задал вопрос
        [staff] Аппарат акима задал вопрос
       *[akim] Аким задал вопрос
    }
appeals-event-replied =
    { $reader ->
        [official] Житель ответил на вопрос
       *[resident] Вы ответили на вопрос
    }
# $day — новый последний день
appeals-event-extended = Нужно ещё время, новый последний день: { $day }
# $stars — от 1 до 5
appeals-event-rated =
    { $reader ->
        [official] Житель оценил ответ: { $stars } из 5
       *[resident] Вы оценили ответ: { $stars } из 5
    }
appeals-event-reminded = Бот напомнил о сроке
appeals-event-asked-again =
    { $reader ->
        [official] Бот спросил жителя, сделано ли
       *[resident] Бот спросил Вас, сделано ли
    }

## S35: чем можно ответить

appeals-done-button = ☑️ Сделано
appeals-plan-button = 📅 Назвать срок
appeals-more-button = Ещё
appeals-ask-button = Спросить жителя
appeals-pass-on-button = ➡️ Передать
appeals-extend-button = Нужно время
appeals-deny-button = ✖️ Отказать
appeals-return-button = ↩️ Вернуть письмо
# $code — код обращения, $topic — тема
appeals-more-title =
    <b>{ $code } · { $topic }</b>
    Что ещё можно сделать?

## Что у акима спрашивают. $code — код обращения, $topic — тема

appeals-done-ask =
    <b>Что сделано?</b>
    { $code } · { $topic }
    Напишите фразу, пришлите фото.
    Что сделано, подтвердит сам житель.
# Работы, которые видно на фото. $digits — трёхзначное число, которое должно быть на фото
appeals-done-photo =
    <b>Что сделано?</b>
    { $code } · { $topic }
    Напишите фразу, пришлите фото.
    Снимая, положите рядом бумагу с числом: { $digits }
    Что сделано, подтвердит сам житель.
# Фото нет. $digits — трёхзначное число, которое должно быть на фото
appeals-proof-needed =
    Нужно фото сделанного.
    Снимая, положите рядом бумагу с числом: { $digits }
# Этот самый файл уже приходил. $digits — трёхзначное число, которое должно быть на фото
appeals-proof-again =
    Это фото уже присылали. Пришлите другое, снятое после работ.
    Число на бумаге: { $digits }
appeals-no-photo-button = Не могу снять
appeals-proof-why =
    Почему снять нельзя? Напишите причину.
    Житель её увидит.
appeals-plan-day-ask =
    <b>В какой день сделаете?</b>
    { $code } · { $topic }
    Напишите дату: 05.12
    В этот день спросим жителя.
# $date — выбранный день
appeals-plan-ask =
    <b>Что сделаете и кто отвечает?</b>
    { $code } · { $topic }
    Срок: { $date }
    Напишите одной-двумя фразами.
appeals-deny-ask =
    <b>Почему нельзя?</b>
    { $code } · { $topic }
    Напишите причину и куда можно пожаловаться.
# $pass — последний день передачи
appeals-pass-on-ask =
    <b>Кто это решает?</b>
    { $code } · { $topic }
    Напишите название и телефон одним сообщением.
    Житель увидит и то и другое.
    Последний день: { $pass } (3 рабочих дня)
appeals-pass-on-choose = Если организация есть ниже, просто выберите.
appeals-pass-on-late = Срок передачи прошёл. Теперь отвечаете Вы.
# $max — самый поздний день
appeals-extend-day-ask =
    <b>До какого дня?</b>
    { $code } · { $topic }
    До 2 месяцев — только чтобы выяснить факты.
    Напишите дату, не позже: { $max }
# $date — выбранный день
appeals-extend-ask =
    <b>Зачем нужно время?</b>
    { $code } · { $topic }
    Новый день: { $date }
    Напишите причину. Житель увидит её сегодня.
appeals-extend-no = Время можно взять один раз, пока срок не прошёл.
appeals-question-ask =
    <b>Что спросить?</b>
    { $code } · { $topic }
    Напишите. Срок ответа не останавливается.
appeals-return-ask =
    <b>Почему возвращаете?</b>
    { $code } · { $topic }
    Напишите, чего не хватает. Житель исправит и отправит снова.
appeals-day-week-button = Через неделю
appeals-day-month-button = Через месяц
appeals-day-change-button = Другой день
appeals-day-unread = Напишите дату так: 05.12
appeals-day-past = Этот день не подходит. Напишите более поздний.
# $max — самый поздний день
appeals-day-too-far = Это слишком далеко. Напишите день не позже: { $max }
appeals-word-short = Напишите подробнее: житель должен понять почему.
# Незаполненные места шаблона. $blanks — эти места, со скобками, через запятую
appeals-word-blanks =
    Заполните эти места и пришлите ещё раз:
    { $blanks }
# S37: шаблоны
appeals-templates-button = Шаблоны
# $code — код обращения, $topic — тема
appeals-templates-ask =
    <b>Какой шаблон нужен?</b>
    { $code } · { $topic }
appeals-template-plan-button = Что сделаем и когда
appeals-template-done-button = Сделано
appeals-template-money-button = Нет денег
appeals-template-body-button = Решает другой
appeals-template-no-button = Сделать не сможем
# Ниже отдельным сообщением приходит сам шаблон
appeals-template-how =
    Скопируйте шаблон. Впишите своё вместо [ ] и пришлите сюда.
appeals-template-copy-button = Скопировать
appeals-word-no-receiver = Нужны и название, и телефон. Напишите их одним сообщением.
# Над тем, что увидит житель
appeals-word-check = Житель увидит это:
# Язык письма: казахский
appeals-word-language-kk = Житель писал по-казахски. Всё равно отправить?
# Язык письма: русский
appeals-word-language-ru = Житель писал по-русски. Всё равно отправить?
# Перед отправкой, акиму или оператору: в ответе нет ни даты, ни числа, ни имени
appeals-word-vague = В ответе нет даты. Житель может счесть его отпиской.
# $n — сколько раз (от одного)
appeals-word-same =
    Этот же текст уже уходил: { $n ->
        [one] { $n } раз
        [few] { $n } раза
        [many] { $n } раз
       *[other] { $n } раза
    }

## Что слышит житель. $by — akim или operator; $code — код, $topic — тема

appeals-told-done =
    { $by ->
        [operator] <b>Оператор говорит: сделано</b>
        [staff] <b>Аппарат акима говорит: сделано</b>
       *[akim] <b>Аким говорит: сделано</b>
    }
    { $code } · { $topic }
# $digits — трёхзначное число, которое должно быть на фото
appeals-told-proof = На фото должно быть число: { $digits }
# Снять не смогли; причина написана в ответе
appeals-told-no-proof = Без фото: снимка после работ нет.
# $date — обещанный день
appeals-told-planned =
    { $by ->
        [operator] <b>Оператор назвал срок</b>
        [staff] <b>Аппарат акима назвал срок</b>
       *[akim] <b>Аким назвал срок</b>
    }
    { $code } · { $topic }
    Срок обещания: { $date }
    В этот день спросим Вас.
appeals-told-denied =
    { $by ->
        [operator] <b>Оператор отказал</b>
        [staff] <b>Аппарат акима отказал</b>
       *[akim] <b>Аким отказал</b>
    }
    { $code } · { $topic }
# $body — кто теперь решает, $phone — телефон
appeals-told-passed-on =
    <b>Письмо передано</b>
    { $code } · { $topic }
    Теперь это решает: { $body }
    Телефон: { $phone }
    Мы тоже ждём ответа.
# $date — новый последний день
appeals-told-extended =
    <b>Нужно ещё время</b>
    { $code } · { $topic }
    Новый последний день: { $date }
appeals-told-asked =
    { $by ->
        [operator] <b>У оператора вопрос</b>
        [staff] <b>У аппарата акима вопрос</b>
       *[akim] <b>У акима вопрос</b>
    }
    { $code } · { $topic }
appeals-told-returned =
    <b>Письмо возвращено</b>
    { $code } · { $topic }
    Можно исправить и отправить снова.
# $text — слова акима или оператора, без изменений
appeals-told-words = «{ $text }»
# $text — причина, без изменений
appeals-told-reason = Причина: «{ $text }»
appeals-told-files = Ответ в файле ниже.
appeals-told-again =
    <b>Сделано ли?</b>
    { $code } · { $topic }
    Посмотрите сами и скажите: проблема решена?
appeals-told-last =
    <b>Сделано ли?</b>
    { $code } · { $topic }
    Спрашиваем в последний раз. Без ответа останется «не подтверждено».

## Что слышат аким и оператор. Ни текста, ни имени. $code — код, $topic — тема

appeals-notice-added =
    <b>Житель дополнил письмо</b>
    { $code } · { $topic }
appeals-notice-replied =
    <b>Житель ответил на вопрос</b>
    { $code } · { $topic }
appeals-notice-withdrawn =
    <b>Житель отозвал письмо</b>
    { $code } · { $topic }
appeals-notice-fear =
    <b>Письмо отозвано: житель опасается</b>
    { $code } · { $topic }
    Аким причины не знает.
# $days — сколько рабочих дней осталось (0 — сегодня последний), $due — последний день
appeals-notice-reminded =
    { $code } · { $topic }
    { $days ->
        [0] Сегодня последний день ответа: { $due }
        [one] До ответа { $days } рабочий день. Последний день: { $due }
        [few] До ответа { $days } рабочих дня. Последний день: { $due }
        [many] До ответа { $days } рабочих дней. Последний день: { $due }
       *[other] До ответа { $days } рабочих дня. Последний день: { $due }
    }
# $unit — округ, $due — последний день
appeals-notice-late =
    <b>Срок ответа прошёл: { $code }</b>
    { $topic }
    { $unit }
    Последний день был: { $due }

## S23–S28: что житель делает со своим письмом

appeals-add-button = Дополнить
appeals-reply-button = Ответить
appeals-skip-button = Не хочу отвечать
appeals-own-edit-button = Исправить
appeals-withdraw-button = Отозвать
appeals-rate-button = ⭐ Оценить
appeals-dispute-button = Оспорить
# $code — код, $topic — тема
appeals-add-ask =
    <b>Что добавить?</b>
    { $code } · { $topic }
    Напишите, пришлите фото или голос.
# $code — код, $topic — тема
appeals-reply-ask =
    <b>Ваш ответ</b>
    { $code } · { $topic }
    Напишите или скажите голосом.
# $code — код, $topic — тема
appeals-own-edit-ask =
    <b>Напишите письмо заново</b>
    { $code } · { $topic }
    Новый текст встанет на место прежнего.
# $text — слова человека
appeals-add-check = Добавим: «{ $text }»
# $text — слова человека
appeals-own-edit-check = Новый текст: «{ $text }»
appeals-add-send-button = 📨 Отправить
appeals-own-edit-send-button = Заменить
appeals-added-thanks = Добавлено. Кто отвечает, увидит это в письме.
appeals-replied-thanks = Ответ отправлен. Срок не изменился.
appeals-edit-late = Письмо уже прочитали. Теперь его можно дополнить.
# $code — код обращения
appeals-withdraw-ask = Отозвать письмо { $code }? Можно назвать причину.
appeals-withdraw-solved-button = Уже решено
appeals-withdraw-mind-button = Планы изменились
appeals-withdraw-fear-button = Опасаюсь
appeals-withdraw-simply-button = Просто отозвать
appeals-withdraw-no-button = Нет, оставить
appeals-withdrawn-done = Письмо отозвано. Если понадобится, напишите снова.
appeals-withdrawn-fear = Понимаем. Аким причины не узнает, её увидит только оператор.
appeals-rate-ask =
    Как Вы оцените ответ?
    1 — плохо, 5 — отлично
appeals-rate-why-ask = Почему такая оценка?
appeals-rate-help-button = Помогло
appeals-rate-empty-button = Отписка
appeals-rate-pushed-button = Отправили к другим
appeals-rate-undone-button = Не сделано
appeals-rate-done = Спасибо. Аким увидит оценку без имени.
# $stars — от 1 до 5
appeals-case-rating = Оценка жителя: { $stars } из 5
# $why — одно из слов кнопок
appeals-case-rating-why = Почему: { $why }
# $text — слова жителя
appeals-case-added = Дополнение: «{ $text }»
# $text — вопрос акима или оператора
appeals-case-asked = Ваш вопрос: «{ $text }»
# $text — слова жителя
appeals-case-replied = Ответ жителя: «{ $text }»
# $date — обещанный день
appeals-case-planned = Обещано: { $date }
# $text — слова акима или оператора, без изменений
appeals-card-words = Вам ответили: «{ $text }»
# $text — вопрос, без изменений
appeals-card-asked = Вас спросили: «{ $text }»
# Житель отозвал письмо, пока писался ответ. $code — код обращения
appeals-answer-withdrawn =
    { $code }: житель отозвал письмо.
    Отвечать уже не нужно.

## Темы: меняет оператор всей страны

appeals-editor-title = <b>Темы обращений</b>
# $days — за сколько дней посчитано
appeals-editor-counted = За последние дни: { $days }
# $topic — тема, $letters — сколько писем
appeals-editor-line =
    { $letters ->
        [0] { $topic }: писем нет
        [one] { $topic }: { $letters } письмо
        [few] { $topic }: { $letters } письма
        [many] { $topic }: { $letters } писем
       *[other] { $topic }: { $letters } письма
    }
# $corrected — сколько раз человек выбрал другую тему
appeals-editor-line-corrected = исправлено: { $corrected }
appeals-editor-line-hidden = скрыта
appeals-editor-not-yours = Темы общие для всей страны. Их меняет оператор, который отвечает за страну.
appeals-editor-new-button = Новая тема
# $topic — тема
appeals-editor-topic-title = <b>{ $topic }</b>
# $kk — по-казахски, $ru — по-русски
appeals-editor-label = Кнопка: { $kk } / { $ru }
# $kk — по-казахски, $ru — по-русски
appeals-editor-name = Полное название: { $kk } / { $ru }
# $kk — по-казахски, $ru — по-русски
appeals-editor-body = Кто решает: { $kk } / { $ru }
appeals-editor-body-none = Кто решает: аким
# $phone — телефон
appeals-editor-phone = Телефон: { $phone }
appeals-editor-phone-none = Телефон: нет
# $kk — сколько казахских основ, $ru — сколько русских
appeals-editor-words-counted = Слова: по-казахски { $kk }, по-русски { $ru }
appeals-editor-urgent = Срочная: да, сначала телефоны спасателей
appeals-editor-calm = Срочная: нет
appeals-editor-published = Видна жителям
appeals-editor-hidden = Скрыта от жителей
# $kk — казахские основы, $ru — русские основы
appeals-editor-words =
    Слова по-казахски: { $kk }
    Слова по-русски: { $ru }
appeals-editor-questions-none = Вопросов нет
# $n — номер, $question — вопрос, $options — ответы
appeals-editor-question = { $n }. { $question } { $options }
appeals-editor-question-one = Перед вопросами есть ещё экран, поэтому спросим только первый.
# $proposed — сколько раз бот предложил эту тему, $corrected — сколько раз человек выбрал другую
appeals-editor-proposed =
    { $corrected ->
        [0] Бот предложил: { $proposed }. Исправлений нет.
       *[other] Бот предложил: { $proposed }. Исправлено: { $corrected }
    }
appeals-editor-label-button = Кнопка
appeals-editor-name-button = Полное название
appeals-editor-body-button = Кто решает
appeals-editor-phone-button = Телефон
appeals-editor-words-button = Слова
appeals-editor-question-button = Добавить вопрос
# $n — номер вопроса
appeals-editor-mend-button = Исправить: { $n }
# $n — номер вопроса
appeals-editor-end-button = Убрать: { $n }
appeals-editor-urgent-button = Сделать срочной
appeals-editor-calm-button = Не срочная
appeals-editor-hide-button = Скрыть от жителей
appeals-editor-show-button = Показать жителям
appeals-editor-changes-button = Что менялось
appeals-editor-kept = Эта тема нужна всегда, её нельзя скрыть.
appeals-editor-question-ended = Вопрос больше не задаём. Ответы в прежних письмах остались.
appeals-editor-ask-label = Напишите название для кнопки: одна строка, до 24 знаков.
appeals-editor-ask-name = Напишите полное название одной строкой.
appeals-editor-ask-body = Кто это обычно решает? Напишите одной строкой. Если сам аким, пришлите «-».
appeals-editor-ask-phone = Напишите телефон. Если он неизвестен, пришлите «-».
appeals-editor-ask-words = Напишите через запятую начала слов, которые бывают в таких письмах. Если их нет, пришлите «-».
appeals-editor-ask-question = В первой строке напишите вопрос, в следующих — ответы: от двух до пяти.
appeals-editor-in-kazakh = Сначала по-казахски.
appeals-editor-in-russian = Теперь по-русски.
appeals-editor-preview = <b>Проверьте</b>
# $text — набранный текст
appeals-editor-preview-kk =
    По-казахски:
    { $text }
# $text — набранный текст
appeals-editor-preview-ru =
    По-русски:
    { $text }
# $text — набранный текст
appeals-editor-preview-both = На обоих языках: { $text }
appeals-editor-publish-button = Опубликовать
appeals-editor-again-button = Написать заново
appeals-editor-drop-button = Не нужно
appeals-editor-overtaken = <b>Пока Вы писали, это изменили</b>
appeals-editor-overtaken-now = <b>Сейчас</b>
appeals-editor-overtaken-yours = <b>У Вас</b>
appeals-editor-overtaken-ask = Опубликовать Ваш вариант?
appeals-editor-over-button = Опубликовать мой
appeals-editor-leave-button = Оставить как есть
appeals-editor-text-only = Напишите текст.
appeals-editor-empty = Пока пусто. Напишите текст.
# $max — предел
appeals-editor-too-long = Длинновато: знаков не больше { $max }. Напишите короче.
appeals-editor-two-lines = Напишите одной строкой.
appeals-editor-no-letter = Нужна хотя бы одна буква: в каждой строке, на каждом языке.
appeals-editor-no-phone = Напишите телефон цифрами. Например: 1414
# $max — предел
appeals-editor-too-many-words = Слов многовато: не больше { $max }. Оставьте главные.
# $min, $max — сколько ответов
appeals-editor-options = После вопроса пишите по ответу в строке: не меньше { $min }, не больше { $max }.
# $max — предел
appeals-editor-option-too-long = Ответ не поместится на кнопку: знаков не больше { $max }. Напишите короче.
appeals-editor-option-twice = Два ответа одинаковы. Напишите их по-разному.
# $lines — сколько строк по-казахски
appeals-editor-other-lines = По-казахски строк: { $lines }. По-русски должно быть столько же.
appeals-editor-one-language = Нужен текст на обоих языках или «-» на обоих.
appeals-editor-full = У темы уже два вопроса. Сначала уберите один.
appeals-editor-saved = Опубликовано.
appeals-editor-left = Хорошо, ничего не изменилось.
appeals-editor-changes-none = Изменений не было.
# $date, $time — когда, $what — что изменилось, $person — номер оператора
appeals-editor-change = { $date }, { $time } · { $what } · оператор № { $person }
appeals-editor-changed-new = тема добавлена
appeals-editor-changed-label = кнопка
appeals-editor-changed-name = полное название
appeals-editor-changed-body = кто решает
appeals-editor-changed-phone = телефон
appeals-editor-changed-words = слова
appeals-editor-changed-urgent = срочность
appeals-editor-changed-published = видимость
appeals-editor-changed-question = вопрос
appeals-editor-changed-question-ended = вопрос убран

## S21: квитанция картинкой

appeals-receipt-picture-button = Картинка с QR
# $code — код обращения
appeals-receipt-picture = { $code }: сохраните или напечатайте.
appeals-receipt-picture-title = Письмо принято
# $date — когда написано, $due — последний день ответа
appeals-receipt-picture-days = { $date } — ответ не позже: { $due }
appeals-receipt-picture-how =
    Наведите камеру телефона на квадрат:
    бот скажет, что с письмом.

## Когда срок ответа прошёл. $code — код, $topic — тема, $due — последний день ответа

appeals-told-overdue =
    <b>Срок ответа прошёл</b>
    { $code } · последний день: { $due }
# То же неделей позже. $addressee — akim или operator
appeals-told-overdue-still =
    { $addressee ->
        [operator] <b>Оператор всё ещё не ответил</b>
       *[akim] <b>Аким всё ещё не ответил</b>
    }
    { $code } · последний день: { $due }
# $addressee — akim или operator
appeals-told-overdue-silence =
    { $addressee ->
        [operator] Оператор не ответил. По закону молчание считается отказом.
       *[akim] Аким не ответил. По закону молчание считается отказом.
    }
appeals-told-overdue-passed-on = Кому передали, ещё не ответил. Мы напомнили, чтобы узнали.
appeals-told-overdue-above = Теперь спросит вышестоящий оператор.
# $next — день следующего известия
appeals-told-overdue-next = Следующее известие: { $next }
appeals-notice-overdue =
    <b>Срок прошёл: { $code }</b>
    { $topic }
    Житель знает. Ответить ещё не поздно.
appeals-notice-overdue-passed-on =
    <b>Ответа от получателя нет: { $code }</b>
    { $topic }
    Узнайте у него и напишите жителю.
appeals-notice-overdue-seen = Вышестоящий оператор видит.
appeals-event-overdue = Срок ответа прошёл
appeals-event-escalated = Ответа всё нет, сообщили выше

## Ответы, дни, дополнения: дополнение к словам выше. $code — код, $topic — тема

# $date — обещанный день
appeals-told-promised =
    <b>Обещали сделать: { $date }</b>
    { $code } · { $topic }
appeals-told-promised-ask = Посмотрите сами и скажите: выполнено?
appeals-told-last-time = Спрашиваем в последний раз. Без ответа останется «не подтверждено».
appeals-kept-button = ✅ Выполнено
appeals-half-button = Частично
appeals-broken-button = Не выполнено
appeals-told-asked-how = Ответьте текстом или голосом.
appeals-told-asked-unnamed = Ответьте текстом или голосом. Имени аким не видит.
appeals-told-asked-unnamed-staff = Ответьте текстом или голосом. Имени аппарат не видит.
appeals-skipped = Хорошо. Ответят и без этого.
appeals-edited-thanks = Исправлено.
# Срок уже прошёл. $due — последний день, $next — день, когда узнает оператор
appeals-reopened-late =
    Письмо снова у акима, теперь первым в списке.
    Последний день прошёл: { $due }
    Не ответит — оператор узнает: { $next }
appeals-state-unconfirmed-promise-sentence = День обещания прошёл, Вы ещё не ответили.
appeals-day-off = Это выходной. Напишите рабочий день.
appeals-rate-kept = Спасибо. Оценка записана.
# $max — сколько дополнений за сутки
appeals-add-many = За сутки дополнить письмо можно { $max } раз. Написанное сохранено.
appeals-notice-taken =
    <b>Письмо теперь у Вас</b>
    { $code } · { $topic }
appeals-again-button = Исправить и отправить

## Вид письма. Стоит после «Вид:» с маленькой буквы

appeals-kind-report = проблема
appeals-kind-request = просьба
appeals-kind-complaint = жалоба
appeals-kind-proposal = предложение
appeals-kind-question = вопрос
appeals-kind-thanks = спасибо
# Виды по закону (статья 4 АППК)
appeals-legal-message = сообщение
appeals-legal-statement = заявление
appeals-legal-complaint = жалоба
appeals-legal-proposal = предложение
appeals-legal-response = отклик
appeals-legal-inquiry = запрос
# $kind — appeals-kind-…
appeals-check-kind = Вид: { $kind }
appeals-kind-ask = Что это?
appeals-proposal-button = Предложить
appeals-thanks-button = Сказать спасибо
appeals-proposal-ask =
    Что Вы предлагаете? Напишите своими словами.
    Можно прислать фото, голос или видео.
# $kind — appeals-kind-…, $legal — appeals-legal-…
appeals-case-kind = Вид: { $kind }. По закону: { $legal }
# $code — код обращения, $topic — тема, $kind — appeals-kind-…, $legal — appeals-legal-…
appeals-op-kind-ask =
    <b>{ $code } · { $topic }</b>
    Вид: { $kind }. По закону: { $legal }
    Как правильно?
appeals-op-legal-button = Вид по закону
# $code — код обращения, $topic — тема, $legal — appeals-legal-…
appeals-op-legal-ask =
    <b>{ $code } · { $topic }</b>
    Вид по закону: { $legal }
    Как правильно?
appeals-event-corrected = Оператор поправил вид письма

## Спасибо: ни срока, ни ответа

appeals-thanks-ask = За что спасибо? Напишите своими словами.
# $chain — цепочка мест, село первым
appeals-thanks-place-ask =
    Акиму какого места?
    { $chain }
# $chain — цепочка мест, село первым
appeals-thanks-to = Кому: аким этого места — { $chain }
appeals-thanks-no-files = Фото и голос вместе со спасибо не уйдут, только слова.
appeals-thanks-sees =
    Аким: видит слова, имени не видит.
    Остальные: видят только, сколько раз сказали спасибо.
appeals-thanks-sent = Ваше спасибо передано акиму.
appeals-thanks-kept = Ваше спасибо записано. Аким ещё не подключился к боту.
# $max — предел, $date, $time — с какого времени
appeals-thanks-limit =
    Сказать спасибо за сутки можно столько раз: { $max }
    В следующий раз: { $date }, { $time }. Написанное сохранено.
# $place — место
appeals-told-thanks =
    <b>Житель сказал спасибо</b>
    { $place }
# $place — место, $date — день
appeals-thanks-open =
    <b>Спасибо от жителя</b>
    { $place }. День: { $date }

## S30: сделать официальным

appeals-official-button = Сделать официальным
# $code — код обращения, $topic — тема
appeals-official =
    <b>Как сделать обращение официальным</b>
    { $code } · { $topic }
    1. Нажмите «Скопировать текст» и скопируйте его.
    2. Зайдите на eotinish.kz и вставьте его.
    3. ИИН пишите только там, нам не присылайте.
    4. Пришлите нам номер регистрации: будем считать дни.
appeals-official-text-button = Скопировать текст
appeals-official-no-button = У меня есть номер
appeals-official-no-ask =
    Напишите номер регистрации. Например: ЖТ-2026-01234567
    ИИН не пишите.
appeals-official-day-ask = В какой день зарегистрировали? Напишите так: 05.12
appeals-official-iin =
    Похоже на ИИН, телефон или номер карты. Мы такого не храним.
    Напишите номер регистрации: ЖТ-2026-01234567
appeals-official-unread = Попробуйте написать номер так: ЖТ-2026-01234567
appeals-official-future = Этот день ещё не наступил. Напишите день регистрации.
appeals-official-too-old = С этого дня прошло больше трёх месяцев. Его сроки уже вышли.
appeals-official-cancelled = Хорошо, номер больше не ждём.
# $number — номер регистрации, $date — её день, $pass — последний день передачи, $due — последний день ответа
appeals-official-saved =
    Номер сохранён: { $number }
    День регистрации: { $date }
    Передать другой организации должны до конца дня: { $pass }
    Ответить — не позже: { $due }
# $complain — последний день для жалобы
appeals-official-remind =
    В эти дни напомним.
    Если ответа не будет, последний день для жалобы: { $complain }
# $complain — последний день для жалобы
appeals-official-silence =
    Если ответа нет, по закону молчание считается отказом.
    Последний день для жалобы: { $complain }
# $number — номер регистрации
appeals-card-official = Официальный номер: { $number }
# $reader — resident или official
appeals-event-official =
    { $reader ->
        [official] Житель прислал номер регистрации
       *[resident] Вы прислали номер регистрации
    }
# $code — код обращения, $topic — тема, $number — номер регистрации, $date — последний день
appeals-told-official-pass =
    <b>Официальное обращение: последний день передачи</b>
    { $code } · { $topic }
    Номер: { $number }
    Если решает другая организация, передать должны не позже: { $date }
# $code — код обращения, $topic — тема, $number — номер регистрации, $date — последний день
appeals-told-official-due =
    <b>Официальное обращение: последний день ответа</b>
    { $code } · { $topic }
    Номер: { $number }
    Последний день: { $date }
# $code — код обращения, $topic — тема, $number — номер регистрации, $due — прошедший последний день, $complain — последний день для жалобы
appeals-told-official-silent =
    <b>Срок официального ответа прошёл</b>
    { $code } · { $topic }
    Номер: { $number }. Последний день: { $due }
    Если ответа нет, по закону молчание считается отказом.
    Последний день для жалобы: { $complain }

## S30: текст по форме закона. Житель вставляет его на eotinish.kz и там заполняет пропуски

# $unit — полное название округа
appeals-law-to = Кому: аппарат акима, { $unit }
# Об акиме и его ответах. $unit — полное название района или области
appeals-law-to-above = Кому: акимат, { $unit }
appeals-law-head =
    От кого: (фамилия, имя, отчество) ____________
    ИИН: ____________
    Почтовый адрес: ____________
    Телефон: ____________
# $place — место, $date — когда написано
appeals-law-where =
    Место: { $place }
    Дата: { $date }
# Только в жалобе. $code — код первого письма, $date — когда оно написано
appeals-law-about = Жалоба по обращению: { $code }, { $date }
# У письма голосом текста нет
appeals-law-blank = ____________
appeals-law-wish-message =
    Прошу:
    1. Проверить факты и устранить нарушение.
    2. Дать ответ в срок, установленный законом.
appeals-law-wish-statement =
    Прошу:
    1. Решить мой вопрос.
    2. Дать ответ в срок, установленный законом.
appeals-law-wish-complaint =
    Прошу:
    1. Проверить факты и восстановить нарушенное право.
    2. Дать ответ в срок, установленный законом.
appeals-law-wish-proposal =
    Прошу:
    1. Рассмотреть предложение и сообщить решение.
    2. Дать ответ в срок, установленный законом.
appeals-law-wish-response =
    Прошу:
    1. Учесть это мнение.
    2. Дать ответ в срок, установленный законом.
appeals-law-wish-inquiry =
    Прошу:
    1. Дать информацию по этому вопросу.
    2. Дать ответ в срок, установленный законом.
# $n — сколько фото (от одного)
appeals-law-photos = Приложение: фото — { $n }
# $date — сегодня
appeals-law-sign =
    Дата: { $date }
    Подпись (ЭЦП): ____________

## Жалоба на ответ: её разбирает оператор, аким текста не видит

appeals-complain-button = Пожаловаться
appeals-complaint-open-button = Открыть жалобу
# $code — код обращения, $topic — тема, $date — последний день для жалобы
appeals-complaint-ask =
    <b>Что не так с ответом?</b>
    { $code } · { $topic }
    Напишите своими словами. Подойдут и фото, и голос.
    Последний день для жалобы: { $date }
# $code — код обращения, $date — прошедший последний день для жалобы
appeals-complaint-late =
    { $code }: срок для жалобы прошёл. Закон даёт три месяца.
    Последний день: { $date }
    Если проблема осталась, напишите новое письмо.
# $code — код жалобы
appeals-complaint-filed = По этому письму у Вас уже есть жалоба: { $code }
# $text — слова жителя
appeals-complaint-check = Ваша жалоба: «{ $text }»
appeals-complaint-sees = Оператор: видит всё, и первое письмо тоже.
# Только там, где первое письмо у акима
appeals-complaint-akim-knows = Аким: знает, что есть жалоба, текста не видит.
# Первое письмо у оператора, выше в боте никого нет
appeals-complaint-same = Вышестоящего оператора в боте пока нет. Жалобу увидит тот же оператор.
# $max — предел, $date, $time — с какого времени
appeals-complaint-limit =
    Жаловаться за сутки можно столько раз: { $max }
    В следующий раз: { $date }, { $time }. Написанное сохранено.
appeals-complaint-send-button = 📨 Отправить жалобу
# $code — код жалобы, $first — код первого письма, $date, $time — когда написано, $due — последний день ответа
appeals-complaint-receipt =
    <b>Жалоба принята</b>
    Код: { $code }
    Первое письмо: { $first }
    Вы написали: { $date }, { $time }
    Кому: оператор
    Ответ не позже: { $due } (20 рабочих дней)
appeals-complaint-receipt-operator = Жалобу получил оператор.
# $code — код первого письма
appeals-card-about = Жалоба по письму: { $code }
# $code — код первого письма
appeals-case-about = Жалоба по письму: { $code }
appeals-case-about-button = Первое письмо
# $reader — resident или official
appeals-event-complained =
    { $reader ->
        [official] Житель пожаловался на ответ
       *[resident] Вы пожаловались на ответ
    }
# $code — код, $topic — тема
appeals-notice-complained =
    <b>Житель пожаловался на ответ: { $code }</b>
    { $topic }
    Жалобу разбирает оператор.
# $date — последний день для жалобы
appeals-told-complain-by = Последний день для жалобы: { $date }
# $n — сколько раз (от одного)
appeals-morning-thanks = Сказали спасибо: { $n }
# Срок ответа на жалобу прошёл
appeals-told-complaint-next = Дальше можно пожаловаться в другой орган или в суд.

## Кто работает у акима. Жителю говорим «аппарат акима», кто именно — не говорим

appeals-state-seen-staff-sentence = Аппарат акима прочитал. Ждём ответа.
# $due — последний день ответа
appeals-state-in-work-staff-sentence = Аппарат акима занялся этим. Последний день: { $due }
appeals-event-seen-staff = Аппарат акима прочитал
appeals-event-work-begun-staff = Аппарат акима взял в работу
appeals-event-answered-staff = Аппарат акима ответил
# $day — к какому дню; кому поручено, стоит дальше в строке
appeals-event-handed = Поручено, срок: { $day }
# $date, $time — день и время; $what — что сделано; $who — appeals-staff-who или appeals-staff-number
appeals-event-line-who = { $date }, { $time } · { $what } · { $who }
# $text — сам ответ, без изменений
appeals-card-answer-staff = Ответ аппарата акима: «{ $text }»
# $code — код, $topic — тема, $answer — сам ответ, без изменений
appeals-answered-by-staff =
    <b>Аппарат акима ответил</b>
    { $code } · { $topic }

    «{ $answer }»
# Язык ответа: казахский
appeals-answer-staff-language-kk = Аппарат акима ответил на казахском. Текст не изменён.
# Язык ответа: русский
appeals-answer-staff-language-ru = Аппарат акима ответил на русском. Текст не изменён.
# $code — код обращения, $topic — тема
appeals-told-seen-staff =
    { $code } · { $topic }
    Аппарат акима прочитал письмо. Ждём ответа.
# $code — код, $topic — тема, $due — последний день ответа
appeals-told-work-staff =
    { $code } · { $topic }
    В работе. Аппарат акима занялся этим.
    Последний день: { $due }
appeals-akims-only = Отказать или попросить ещё времени может только аким.

## Мои сотрудники

appeals-staff-button = 👥 Мои сотрудники
# $unit — округ или село
appeals-staff-title =
    <b>Мои сотрудники</b>
    { $unit }
# $n — номер в округе, $who — как сотрудника назвал аким
appeals-staff-who = { $who } (сотрудник { $n })
# $n — номер в округе. Так сотрудника видит оператор
appeals-staff-number = сотрудник { $n }
# $who — appeals-staff-who
appeals-staff-line = • { $who }
appeals-staff-none = Пока здесь никого нет.
# $who — как аким назвал сотрудника, $date — последний день ссылки
appeals-staff-link-line = • { $who }: ссылку не открывали, последний день { $date }
# $who — как аким назвал сотрудника
appeals-staff-link-close = Закрыть: { $who }
appeals-staff-may =
    Сотрудники читают письма акиму и отвечают на них.
    Имени жителя они не видят.
    Отказать или попросить ещё времени может только тот, кто Вас замещает.
appeals-staff-which = О каком округе речь?
appeals-staff-add-button = ➕ Добавить
# $max — предел
appeals-staff-label-ask =
    Кого добавить? Напишите, как его называть: «Ерлан, ветеринар».
    Знаков не больше { $max }.
# $max — предел
appeals-staff-label-unread = Напишите имя и должность словами, знаков не больше { $max }.
# $max — предел
appeals-staff-too-many = Сотрудников и открытых ссылок уже { $max }, больше нельзя.
# $who — как сотрудника назвал аким, $link — ссылка, $date — последний день
appeals-staff-link =
    Ссылка для сотрудника: { $who }
    { $link }
    Открывается один раз, последний день: { $date }
    Отправьте её только самому сотруднику.
appeals-staff-leave-button = Выйти из аппарата
appeals-staff-leave-ask =
    <b>Из какого аппарата выходите?</b>
    Нажмёте — письма акиму сразу закроются для Вас.
# $unit — округ или село
appeals-staff-left = Теперь Вы не в аппарате: { $unit }
appeals-staff-link-used = Эта ссылка больше не открывается. Попросите у акима новую.
appeals-staff-link-own = Это ссылка для Вашего сотрудника. Отправьте её ему.
# $unit — округ или село
appeals-staff-welcome =
    <b>Теперь Вы в аппарате акима</b>
    { $unit }
    Письма акиму стоят в меню ниже.
# $who — как сотрудника назвал аким
appeals-staff-joined-notice =
    По Вашей ссылке пришёл сотрудник: { $who }
    Если это не он, откройте и уберите.
# $who — как аким назвал сотрудника
appeals-staff-left-notice = Сотрудник сам вышел из аппарата: { $who }
# $who — appeals-staff-who, $date — с какого дня
appeals-staff-one =
    <b>{ $who }</b>
    В аппарате с этого дня: { $date }
appeals-staff-drop-button = Убрать
appeals-staff-drop-yes-button = Да, убрать
# $who — appeals-staff-who
appeals-staff-drop-ask =
    <b>Убрать: { $who }?</b>
    Письма сразу закроются. Сделанное останется в истории.
# $who — appeals-staff-who
appeals-staff-dropped = Доступ закрыт: { $who }
# $n — сколько писем (от одного)
appeals-staff-dropped-cases = Осталось порученных писем: { $n }. Поручите их другому.

## Что сотрудник сделал за 30 дней. $n — сколько раз (от одного)

appeals-done-title = За 30 дней:
appeals-done-none = За 30 дней ничего не сделано.
appeals-done-seen = Прочитано: { $n }
appeals-done-work-begun = Взято в работу: { $n }
appeals-done-answered = Ответов: { $n }
appeals-done-done-claimed = Сказано «сделано»: { $n }
appeals-done-planned = Назван срок: { $n }
appeals-done-asked = Вопросов жителям: { $n }
appeals-done-passed-on = Передано другим: { $n }
appeals-done-answered-no = Отказов: { $n }
appeals-done-extended = Взято ещё времени: { $n }
appeals-done-handed = Поручено: { $n }

## Поручить сотруднику. $code — код обращения, $topic — тема, $who — appeals-staff-who

appeals-hand-button = 👥 Поручить
appeals-hand-ask =
    <b>{ $code } · { $topic }</b>
    Кому поручить?
# $max — последний день обращения
appeals-hand-day-ask =
    <b>{ $code } · { $topic }</b>
    Кому: { $who }
    К какому дню? Нажмите или напишите: 05.12
    Самое позднее: { $max }
# $date — к какому дню
appeals-handed =
    <b>{ $code } · { $topic }</b>
    Поручено: { $who }
    Срок: { $date }
appeals-handed-untold = Этот сотрудник остановил бота, сообщение не придёт. Скажите ему сами.
appeals-hand-nobody = Сотрудников пока нет. Добавьте их: /help, «Мои сотрудники».
appeals-hand-not-now = Поручить это сейчас нельзя. Поручает аким, пока письмо ждёт ответа.
appeals-hand-too-late = Это позже последнего дня письма. Напишите другой день.
# $date — к какому дню
appeals-case-handed = Поручено: { $who }, срок: { $date }
# $place — место, $day — к какому дню
appeals-notice-handed =
    <b>Вам поручено: { $topic }</b>
    Код: { $code }
    Место: { $place }
    Срок: { $day }
appeals-notice-handed-away =
    <b>Письмо теперь у другого сотрудника</b>
    { $code } · { $topic }
appeals-notice-hand-over =
    <b>Срок поручения прошёл</b>
    { $code } · { $topic }
    Ответа жителю пока нет.
appeals-handed-title = <b>Поручено мне</b>
appeals-handed-none = Вам сейчас ничего не поручено.

## Замена на время

appeals-absent-button = Меня нет
appeals-absent-end-button = Закончить замену
appeals-absent-ask = Кто отвечает за Вас?
appeals-absent-nobody = Оставить пока некого. Сначала добавьте сотрудника.
# $who — appeals-staff-who
appeals-absent-days-ask =
    Кто: { $who }
    По какой день? Нажмите последний день.
    Или напишите оба дня: 05.12 – 12.12
appeals-absent-days-backwards = Первый день позже последнего. Напишите ещё раз: 05.12 – 12.12
appeals-absent-unreachable = Этот сотрудник остановил бота, сообщения не придут. Выберите другого.
appeals-absent-days-unread = Напишите два дня так: 05.12 – 12.12
# $max — предел
appeals-absent-too-long = Замена — дней не больше { $max }. Напишите другие дни.
# $who — appeals-staff-who, $from — первый день, $to — последний
appeals-absent-line =
    <b>За Вас отвечает: { $who }</b>
    Первый день: { $from }, последний: { $to }
appeals-absent-set =
    В эти дни сотрудник может отказать, попросить ещё времени и поручить письмо.
    Сообщения приходят и ему. Имени жителя он не видит.
    Замена закончится сама.
appeals-absent-ended = Замены больше нет.
appeals-deputy-over-notice = Аким вернулся или оставил за себя другого. Отказывает теперь снова аким.
# $from — первый день, $to — последний
appeals-deputy-notice =
    <b>Вы отвечаете за акима</b>
    Первый день: { $from }
    Последний день: { $to }
    В эти дни можно и отказать, и попросить ещё времени.
# После /cancel, когда ждали ответа о сотрудниках
appeals-office-cancelled = Хорошо, ничего не изменилось.

## Письмо за другого: у человека нет телефона

# В помощи; оператору и помощнику
appeals-other-button = ✍️ За другого человека
appeals-other-ask =
    <b>Письмо за другого человека</b>
    Как оно к Вам пришло?
appeals-other-first = Сначала нажмите кнопку: как пришло письмо? Потом пришлите написанное ещё раз.
appeals-other-paper-button = На бумаге
appeals-other-phone-button = По телефону
appeals-other-visit-button = Лично
# $heard — paper: на бумаге, phone: по телефону, visit: лично
appeals-other-say =
    { $heard ->
        [paper] Что написано на бумаге? Перепишите текст. Можно прислать и фото.
        [phone] Что человек сказал по телефону? Напишите его словами.
       *[visit] Что рассказал человек? Напишите его словами.
    }
    Имя и телефон не пишите. И на фото пусть имени не будет видно.
appeals-other-begun = Это письмо за другого человека.
appeals-other-left = Письмо за другого человека не начато. Начать снова: /other
appeals-other-no-role = Писать за других Вы больше не можете. Свяжитесь с оператором.
appeals-other-outside = Это место не на Вашей территории. Выберите другое село.
appeals-other-own-office = Это письмо пришло бы в Ваш же аппарат. Пусть его напишет кто-то другой.
# $heard — paper, phone, visit
appeals-other-check =
    { $heard ->
        [paper] За другого человека: пришло на бумаге
        [phone] За другого человека: рассказано по телефону
       *[visit] За другого человека: рассказано лично
    }
appeals-other-check-akim =
    Аким и его аппарат: видят письмо. Имени бот не показывает.
    Проверьте: имени нет ни в тексте, ни на фото.
appeals-other-agree-ask =
    <b>Прочитайте текст человеку.</b>
    Если он согласен, нажмите кнопку ниже. Тогда письмо можно отправить.
appeals-other-agree-button = Согласие есть, прочитано
appeals-other-agreed = Человек согласен: текст ему прочитан.
# $code — код, $key — ключ, $date, $time — когда написано, $office — кому, $due — последний день
appeals-other-receipt =
    <b>Письмо принято</b>
    Код: { $code }
    Ключ: { $key }
    Запишите оба на бумаге и отдайте человеку.

    Написано: { $date }, { $time }
    Кому: { $office }
    Ответ не позже: { $due }

    Ответ придёт Вам, передайте его человеку.
    Когда у него будет телефон, по коду и ключу он сам возьмёт письмо себе.
# В списке «Мои обращения». $code — код, $topic — тема, $state — состояние
appeals-mine-line-other = { $code } · { $topic } · { $state } · за другого
# $heard — paper, phone, visit
appeals-other-card =
    { $heard ->
        [paper] Письмо другого человека: пришло на бумаге
        [phone] Письмо другого человека: рассказано по телефону
       *[visit] Письмо другого человека: рассказано лично
    }
# $code — код, $key — ключ
appeals-other-paper = На бумагу: { $code }, ключ { $key }
appeals-other-locked = Ключ много раз набрали неверно, он больше не подходит. Сделайте новый и отдайте человеку.
# $filer — operator: оператор, helper: помощник
appeals-other-was =
    { $filer ->
        [operator] Это письмо за Вас написал оператор.
       *[helper] Это письмо за Вас написал помощник.
    }
appeals-other-key-button = Новый ключ
# $code — код
appeals-other-key-ask =
    <b>{ $code }: сделать новый ключ?</b>
    Прежний сразу перестанет подходить. Новый нужно снова отдать человеку.
appeals-other-key-yes-button = Да, новый ключ
# В конце сообщений тому, кто написал за другого
appeals-other-relay = Это письмо другого человека. Передайте ему.
# На картинке. $code — код, $key — ключ
appeals-other-picture-code = { $code }, ключ { $key }
appeals-other-picture-how =
    Наведите камеру телефона на квадрат:
    письмо станет Вашим, ответ придёт Вам.
# $heard — paper, phone, visit; $filer — operator, helper
appeals-case-other =
    { $heard ->
        [paper] Обращение записано с бумаги.
        [phone] Обращение рассказали по телефону.
       *[visit] Обращение рассказали лично.
    } { $filer ->
        [operator] Кто записал: оператор.
       *[helper] Кто записал: помощник.
    }
appeals-case-other-own = Это письмо записали Вы сами.
appeals-case-other-kept = За этим письмом вместо человека следите Вы.
appeals-event-filed-other = Написано за другого человека
# $reader — кто читает: official — служащий, resident — автор письма
appeals-event-claimed =
    { $reader ->
        [official] Житель сам взял своё письмо
       *[resident] Вы взяли письмо себе
    }
appeals-event-entrusted = Помощника больше нет, письмо у оператора

## Код и ключ на бумаге: взять письмо себе

appeals-claim-button = Это моё письмо
# $code — код
appeals-claim-ask =
    <b>{ $code }</b>
    Напишите ключ с бумаги, 6 цифр. Например: 306 914
appeals-claim-unread = В ключе 6 цифр. Посмотрите на бумагу и напишите ещё раз: 306 914
appeals-claim-wrong =
    Код и ключ не подходят друг к другу. Сверьте с бумагой и попробуйте ещё раз.
    Если не выйдет, спросите того, кто записал письмо.
appeals-claim-often = Сегодня было много ошибок. Попробуйте завтра: сверьте с бумагой код и ключ.
appeals-claim-locked =
    Этот ключ больше не подходит: его много раз набрали неверно.
    Попросите новый у того, кто записал письмо.
appeals-claim-own = Это письмо Вы сами написали за другого. Отдайте бумагу ему.
appeals-claim-over = Это письмо относится к Вашей службе, поэтому Вашим стать не может.
# $code — код, $filer — operator или helper
appeals-claim-done =
    <b>{ $code }: теперь это письмо Ваше</b>
    { $filer ->
        [operator] Ответ и сообщения придут Вам. Оператор своей территории может открыть письмо и дальше.
       *[helper] Ответ и сообщения придут Вам. Тот, кто его записал, больше его не видит.
    }
appeals-claim-cancelled = Хорошо, ключ больше не нужен.
# $code — код, $topic — тема
appeals-claimed-notice =
    { $code } · { $topic }
    Теперь за этим письмом человек следит сам. Спасибо за помощь.

## Помощники: библиотекарь, фельдшер, почтальон

appeals-helpers-button = 🤝 Помощники
appeals-helpers-title = <b>Помощники</b>
appeals-helper-over-notice =
    Писать за других Вы больше не можете: так решил оператор.
    Письма, которые Вы записали, теперь у оператора.
appeals-helper-own-office = Часть писем этого помощника — в Ваш же аппарат. Пусть его выведет другой оператор.
appeals-helpers-none = Пока здесь никого нет.
appeals-helpers-may =
    Помощник записывает письма тех, у кого нет телефона.
    Вне своей территории он не пишет и чужих писем не видит.
# $n — номер на территории, $who — как помощника назвал оператор
appeals-helper-who = { $who } (помощник { $n })
appeals-helper-area-ask = На какой территории он будет писать?
appeals-helper-area-take-button = Эта территория
appeals-helper-area-country = Вся страна
# $area — территория, $max — предел
appeals-helper-label-ask =
    { $area }
    Кого добавить? Напишите, как его называть: «Гульнар, библиотекарь».
    Знаков не больше { $max }.
# $max — предел
appeals-helper-too-many = На этой территории помощников и открытых ссылок уже { $max }, больше нельзя.
# $who — как помощника назвал оператор, $area — территория, $link — ссылка, $date — последний день
appeals-helper-link =
    Ссылка для помощника: { $who }
    { $area }
    { $link }
    Открывается один раз, последний день: { $date }
    Отправьте её только самому помощнику.
appeals-helper-link-used = Эта ссылка больше не открывается. Попросите у оператора новую.
appeals-helper-link-own = Это ссылка для помощника. Отправьте её ему.
# $area — территория
appeals-helper-welcome =
    <b>Теперь Вы помощник</b>
    { $area }
    Письмо за человека без телефона: /other
    Ответ ему тоже передаёте Вы.
# $who — как помощника назвал оператор
appeals-helper-joined-notice =
    По Вашей ссылке пришёл помощник: { $who }
    Если это не он, откройте и уберите.
# $who — appeals-helper-who, $area — территория, $date — с какого дня, $n — сколько писем
appeals-helper-one =
    <b>{ $who }</b>
    { $area }
    С какого дня: { $date }
    { $n ->
        [0] Писем ещё нет.
       *[other] Записано писем: { $n }
    }
# $who — appeals-helper-who
appeals-helper-drop-ask =
    <b>Убрать: { $who }?</b>
    Письма, которые люди ещё не взяли себе, перейдут к Вам.
# $n — сколько писем (от одного)
appeals-helper-left = Теперь у Вас писем от него: { $n }. Они в списке «Мои обращения».

## S18: у соседа то же самое

# $topic — тема, $place — место, $date — день, когда пришло, $n — сколько человек присоединились, $addressee — akim или operator
appeals-similar =
    Похожее уже есть: { $topic }, { $place }
    Дата: { $date }. Присоединились: { $n }
    У Вас то же самое?
    Если да, ответ придёт и Вам.
    { $addressee ->
        [operator] Ваше письмо увидит оператор.
       *[akim] Ваше письмо аким увидит, имя — нет.
    }
appeals-join-button = И у меня так
appeals-unlike-button = Нет, это другое
# $code — код письма
appeals-joined =
    <b>Вы присоединились</b>
    Ответ придёт и Вам. Имени не видно.
    Код Вашего письма: { $code }
# Строка под предыдущим. $date — последний день ответа
appeals-joined-due = Ответ не позже: { $date }
# $date — обещанный день
appeals-joined-planned = Обещали сделать: { $date }
# $date — последний день, который прошёл
appeals-joined-late = Срок ответа прошёл: { $date }. Мы напоминаем.
appeals-state-joined = 🔗 Присоединено
appeals-state-joined-sentence = Вошло в общее обращение соседей. Ответ придёт и Вам.
appeals-told-shared = Ваше письмо входит в общее обращение соседей.
# $code — код, $topic — тема
appeals-told-joined-by =
    { $code } · { $topic }
    Оператор увидел: о том же пишут соседи.
    Письмо вошло в общее обращение.
    Ответ на него придёт и Вам.
# $code — код, $topic — тема, $because — кто отделил: operator или clock (сосед забрал общее письмо)
appeals-told-split =
    { $code } · { $topic }
    { $because ->
        [operator] Оператор отделил Ваше письмо от общего.
       *[clock] Общее письмо закрыто. Ваше идёт дальше само.
    }
appeals-split-button = У меня другое
appeals-split-ask =
    Отделить письмо от общего обращения?
    Ответ на него Вам больше не придёт.
    Вам ответят отдельно, срок начнётся заново.
appeals-split-yes-button = Да, отделить
appeals-event-joined = вошло в общее обращение
appeals-event-split = отделено от общего обращения

## Общие обращения у акима и оператора

# $code — код, $topic — тема, $n — сколько человек присоединились
appeals-notice-joined =
    { $code } · { $topic }
    К обращению присоединились соседи. Их уже: { $n }
# $n — сколько человек присоединились
appeals-case-joined = Присоединились: { $n }
# $code — код, $topic — тема, $day — последний день, $n — номер по порядку, $joined — сколько присоединились
appeals-case-line-joined = { $n }. { $code } · { $topic } · { $day } · ещё { $joined }
appeals-answer-all-button = ✏️ Ответить всем
# $n — сколько человек присоединились
appeals-word-shared = Это получат все, кто присоединился: { $n }. Личного не пишите.
# $n — сколько писем
appeals-joined-button = Соседи: { $n }
appeals-joined-lead-button = Общее обращение
# $code — код общего обращения
appeals-case-joined-to = Вошло в общее обращение: { $code }
# $code — код, $topic — тема, $n — сколько писем присоединились
appeals-joined-title =
    <b>{ $code } · { $topic }</b>
    Присоединились: { $n }
# $n — номер по порядку, $code — код, $topic — тема, $state — состояние, $date — день, когда пришло
appeals-joined-line = { $n }. { $code } · { $state } · { $date }
appeals-op-join-button = Объединить
# $code — код, $topic — тема
appeals-op-join-ask =
    <b>{ $code } · { $topic }</b>
    В какое обращение его включить?
appeals-op-join-none = Включить некуда: других открытых обращений здесь нет.
appeals-op-join-sure =
    Это одна и та же проблема?
    Первое войдёт во второе. Автор узнает и получит общий ответ.
appeals-op-join-yes-button = Да, объединить
appeals-op-split-button = Отделить
# $code — код, $topic — тема
appeals-op-split-ask =
    <b>{ $code } · { $topic }</b>
    Отделить от общего обращения?
    Узнают автор и тот, кто отвечает. Срок начнётся заново.

## В акимате не читают письма: оператору и на почту акимата

# $unit — полное название округа
appeals-silence-title =
    <b>В акимате не читают письма</b>
    { $unit }
# $n — сколько писем не прочитано (от одного), $date — день самого давнего
appeals-silence-unread = Не прочитано писем: { $n }. Самое давнее пришло: { $date }
# $date — день, когда ушла почта
appeals-silence-mail-sent = На почту акимата написали: { $date }. С тех пор писем тоже не открывали.
# $date — день, когда ушла почта
appeals-silence-mail-unsure = На почту акимата написали: { $date }. Дошло ли, неизвестно.
appeals-silence-mail-no-address = На почту акимата написать не вышло: в карточке нет адреса.
appeals-silence-mail-off = На почту акимата не писали: почта в боте не подключена.
appeals-silence-mail-refused = Почта акимата не приняла сообщение. Возможно, адрес неверен.
appeals-silence-mail-failed = Отправить сообщение на почту акимата не удалось.
appeals-silence-next = Позвоните в акимат и узнайте, почему письма не читают.
appeals-silence-card-button = Карточка акима
# Тема сообщения на почту
appeals-silence-mail-title = В боте есть непрочитанные письма
# Сообщение на почту, простой текст. $n — сколько писем не прочитано (от одного), $date — день самого давнего, $link — ссылка на бота
appeals-silence-mail =
    Письма, которые жители написали акиму в боте, лежат непрочитанными.
    Не прочитано писем: { $n }
    Самое давнее пришло: { $date }
    Открыть бота: { $link }
    Прочитать письма можно только в самом боте. Отвечать на это сообщение не нужно.

## S25: вопрос соседям

# Соседу. $place — район и село, $topic — тема письма, $addressee — akim или operator, $date — в какой день сказали «сделано»
appeals-neighbour-ask =
    Нужна Ваша помощь. { $place }
    Тема: { $topic }
    { $addressee ->
        [operator] Оператор
       *[akim] Аким
    } говорит, что это сделано: { $date }
    Так ли это?
    Ваше имя никто не узнает.
appeals-neighbour-yes-button = Да
appeals-neighbour-no-button = Нет
appeals-neighbour-unsure-button = Не знаю
appeals-neighbour-thanks = Спасибо, Ваш ответ учтён. Больше не спрашивать: /settings
appeals-neighbour-before = Вы уже ответили, ответ учтён.
appeals-neighbour-over = Этот вопрос закрыт. Спасибо.
# Тому, кто сказал «решено», под оценкой
appeals-neighbour-offer = Сделано ли то, о чём просил сосед? Можем спросить и Вас.
# Кнопка в настройках
appeals-neighbour-on-button = Скажу, что сделано
appeals-neighbour-off-button = Больше не спрашивать
# Строка в настройках
appeals-neighbour-state-on =
    Сделано ли что-то в селе, спрашиваем и Вас.
    Не чаще раза в неделю, Ваше имя никто не узнает.
appeals-neighbour-state-off = Сделано ли что-то в селе, говорят соседи. Вас не спрашиваем.
appeals-neighbour-state-no-home = Спрашивать, что сделано в селе: сначала выберите своё село
# На карточке, пока ответили не все. $asked — скольких соседей спросили
appeals-neighbour-waiting = Спросили соседей: { $asked }. Ответы покажем вместе.
# На карточке. $asked — скольких соседей спросили, $yes, $no, $unsure — сколько из них так сказали
appeals-neighbour-counts = Соседи о том, так ли это: да — { $yes }, нет — { $no }, не знают — { $unsure }. Спросили: { $asked }
# Строка истории
appeals-event-neighbours-asked = спросили соседей

## S44: тема, место, просроченное, очередь по территории

appeals-why-overdue = срок прошёл
appeals-op-topic-button = Сменить тему
# $code — код, $topic — тема, какой она стоит сейчас
appeals-op-topic-ask =
    <b>{ $code } · { $topic }</b>
    Какая тема правильная?
appeals-op-place-button = Сменить место
appeals-op-place-ask = Где это на самом деле? Выберите место.
appeals-op-place-take-button = Это место
appeals-op-place-complaint =
    Это жалоба на ответ.
    Место меняют у обращения, о котором она подана.
appeals-op-place-joined =
    Письмо входит в общее обращение.
    Сначала отделите его, потом меняйте место.
# $n — сколько писем присоединились (от одного)
appeals-op-place-followed =
    К обращению присоединились соседи: { $n }
    Сначала отделите их письма, потом передавайте в другой округ.
appeals-op-place-over =
    Ответа здесь уже не ждут, место остаётся прежним.
    Если житель вернёт письмо, его можно будет передать.
appeals-op-place-same = Это место уже и указано. Выберите другое.
appeals-op-place-outside = Это место не входит в Вашу территорию. Выберите другое.
# $code — код, $topic — тема, $from — округ сейчас, $to — новый округ, $office — appeals-office-akim или appeals-office-operator, $due — последний день
appeals-op-move-ask =
    <b>{ $code } · { $topic }</b>
    Сейчас: { $from }
    Станет: { $to }
    Кто ответит: { $office }
    Последний день прежний: { $due }
    Передаём?
# Ниже, если это предложение, которое уже поддерживают
appeals-op-move-support = Поддержку в новом округе соберут заново.
appeals-op-move-yes-button = Да, передать
appeals-op-take-button = Взять на себя
# $code — код, $topic — тема, $due — последний день, который уже прошёл
appeals-op-take-ask =
    <b>{ $code } · { $topic }</b>
    Срок прошёл: { $due }
    Отвечать тогда будете Вы, а не аким.
    Узнают аким и автор письма. Берёте?
appeals-op-take-yes-button = Да, беру
# Автору. $code — код, $topic — новая тема, $before — прежняя
appeals-told-topic =
    { $code } · { $topic }
    Оператор поправил тему. Раньше была: { $before }
    Кто отвечает и последний день — прежние.
# Автору. $code — код, $topic — тема, $place — новое место
appeals-told-place =
    { $code } · { $topic }
    Оператор поправил место. Теперь: { $place }
# Автору. $code — код, $topic — тема, $place — новое место, $office — appeals-office-akim или appeals-office-operator, $due — последний день
appeals-told-moved =
    { $code } · { $topic }
    Оператор поправил место. Теперь: { $place }
    Кто отвечает: { $office }
    Последний день прежний: { $due }
# Автору. $code — код, $topic — тема
appeals-told-taken-over =
    { $code } · { $topic }
    Срок прошёл. Теперь отвечает оператор.
# Тому, у кого обращение было. $code — код, $topic — тема
appeals-notice-moved =
    <b>Обращение передано в другой округ</b>
    { $code } · { $topic }
    Отвечать Вам больше не нужно.
# Тому, у кого обращение было. $code — код, $topic — тема
appeals-notice-taken-over =
    <b>Срок прошёл, теперь отвечает оператор</b>
    { $code } · { $topic }
    Отвечать Вам больше не нужно.
appeals-event-topic-corrected = Оператор поправил тему
appeals-event-place-corrected = Оператор поправил место
appeals-event-moved = Оператор передал письмо в другой округ
appeals-event-taken-over = Срок прошёл, теперь отвечает оператор
appeals-queue-areas-button = По территории
appeals-queue-areas-title = <b>По территории</b>
# Кнопка территории или верх её списка. $area — название, $n — сколько обращений (от одного)
appeals-queue-area = { $area }: { $n }
# $n — номер по порядку, $code — код, $topic — тема, $day — последний день, $why — appeals-why-…
appeals-queue-line = { $n }. { $code } · { $topic } · { $day } · { $why }
# $n — номер по порядку, $code — код, $topic — тема, $day — последний день, $joined — сколько присоединились, $why — appeals-why-…
appeals-queue-line-joined = { $n }. { $code } · { $topic } · { $day } · ещё { $joined } · { $why }

## S20: что видит село

# Вместо «Остальные: не видят ничего», когда автор открывает письмо
appeals-check-village =
    Все в боте: текст, тему, место, день и ответ.
    Имени, кода и фото не увидят.
    Если в тексте есть чьё-то имя, лучше не открывать.
appeals-village-on-button = Открыть для всех
appeals-village-off-button = Не открывать для всех
appeals-village-close-button = Закрыть от всех
# Почему открыть нельзя
appeals-village-not-topic = Эту тему не открываем: бережём людей.
appeals-village-not-kind = Вопросы и жалобы не открываем: отвечают только Вам.
appeals-village-not-another = Чужое письмо открыть нельзя: это решает сам человек.
appeals-village-not-numbers = Открыть для всех нельзя, пока в тексте стоит ИИН, телефон или номер карты.
appeals-village-not-words = Открыть можно письмо со словами: фото и голос не показываем.
appeals-village-ask =
    <b>Открыть письмо для всех?</b>
    Увидят: текст, тему, место, день и ответ.
    Не увидят: имя, код, фото и дополнения.
    Если в тексте есть чьё-то имя, лучше не открывать.
    Закрыть можно в любой день.
appeals-village-yes-button = Да, открыть
appeals-card-village-open = Открыто для всех: текст, тема, место, день и ответ
# $why — причина, appeals-hiding-…
appeals-card-village-hidden = Оператор скрыл письмо от других. Причина: { $why }
appeals-card-village-contested = Ваше несогласие записано. Оператор посмотрит ещё раз.
appeals-card-village-upheld = Оператор посмотрел ещё раз: письмо остаётся скрытым.

## Обращения села. Ни имени, ни кода

appeals-village-button = Обращения села
# $unit — округ полным именем
appeals-village-title =
    <b>Обращения села</b>
    { $unit }
appeals-village-none =
    Открытых обращений здесь пока нет.
    Открыть ли письмо, решает его автор.
# $n — номер по порядку, $topic — тема, $place — село, $date — день, $state — состояние со значком
appeals-village-line = { $n }. { $topic } · { $place } · { $date } · { $state }
appeals-village-note = «Сделано» говорит тот, кто отвечает. «Решено» говорит сам житель.
# $topic — тема
appeals-village-case-title = <b>{ $topic }</b>
# $date — день
appeals-village-day = Написано: { $date }
# $date — обещанный день
appeals-village-planned = День обещания: { $date }
# $by — akim, staff, operator; $text — сам ответ, номера и имя в нём закрыты
appeals-village-answer =
    { $by ->
        [operator] Ответ оператора
        [staff] Ответ аппарата акима
       *[akim] Ответ акима
    }: «{ $text }»
appeals-village-proof = К слову «сделано» есть фото. Его видит автор.

## Оператор скрывает, автор обжалует. $code — код, $topic — тема, $why — appeals-hiding-…

appeals-op-hide-button = Скрыть от всех
appeals-op-unhide-button = Открыть снова
appeals-op-uphold-button = Оставить скрытым
appeals-op-hide-ask =
    { $code } · { $topic }
    Почему скрываем? Автор увидит причину.
appeals-hiding-personal-button = Чужое личное дело
appeals-hiding-rude-button = Грубые слова
appeals-hiding-not-village-button = Не о селе
appeals-hiding-other-button = Другое
# Стоит после «Причина:» с маленькой буквы
appeals-hiding-personal = в нём чужое личное дело
appeals-hiding-rude = в нём грубые слова
appeals-hiding-not-village = оно не о селе
appeals-hiding-other = другая, её знает оператор
appeals-case-village-open = Открыто для всех
appeals-case-village-hidden = Скрыто от всех. Причина: { $why }
# $text — слова автора
appeals-case-contested = Автор не согласен: «{ $text }»
appeals-case-upheld = Посмотрели ещё раз: остаётся скрытым.
# $addressee — akim или operator: у кого письмо
appeals-village-told-hidden =
    <b>Письмо скрыто от других</b>
    { $code } · { $topic }
    Оператор скрыл его. Причина: { $why }
    { $addressee ->
        [operator] Оператор
       *[akim] Аким
    } письмо видит, срок ответа прежний.
appeals-village-told-unhidden =
    <b>Письмо снова видят все</b>
    { $code } · { $topic }
appeals-village-told-upheld =
    <b>Письмо остаётся скрытым</b>
    { $code } · { $topic }
    Оператор посмотрел ещё раз. Причина: { $why }
appeals-contest-button = Обжаловать
# $max — сколько знаков
appeals-contest-ask =
    Почему письмо не надо скрывать? Напишите одним сообщением.
    Можно до { $max } знаков. Обжаловать можно один раз.
appeals-contest-short = Напишите чуть подробнее, хотя бы одной фразой.
# $max — сколько знаков
appeals-contest-long = Текст длинный. Можно до { $max } знаков.
appeals-contest-iin = В тексте похоже на ИИН. Уберите его и пришлите снова.
appeals-contest-done = Записано. Оператор посмотрит ещё раз, ответ придёт сюда.
# $phone — телефон тех, кто ведёт бота
appeals-contest-nobody = Записано, но другого оператора пока нет. Позвоните: { $phone }
appeals-contest-before = Вы уже обжаловали. Ответ придёт сюда.
appeals-contest-cancelled = Хорошо, не обжалуем.
appeals-notice-contested =
    <b>Автор не согласен, что письмо скрыто</b>
    { $code } · { $topic }
# $reader — resident (Вы) или official (житель)
appeals-event-opened =
    { $reader ->
        [official] Житель открыл письмо для всех
       *[resident] Вы открыли письмо для всех
    }
# $reader — resident (Вы) или official (житель)
appeals-event-closed =
    { $reader ->
        [official] Житель закрыл письмо от всех
       *[resident] Вы закрыли письмо от всех
    }
appeals-event-hidden = Оператор скрыл письмо от всех
appeals-event-hidden-upheld = Оператор оставил письмо скрытым
appeals-event-unhidden = Оператор снова открыл письмо
# $reader — resident (Вы) или official (житель)
appeals-event-contested =
    { $reader ->
        [official] Житель обжаловал это
       *[resident] Вы обжаловали это
    }

## Итоги недели села. $n — сколько (от одного); строка с нулём не пишется

# $from, $to — дни с годом, $unit — округ полным именем
appeals-week-title =
    <b>Неделя села</b>
    { $unit }
    { $from } – { $to }
appeals-week-filed = Новых обращений: { $n }
appeals-week-answered = Получили ответ: { $n }
appeals-week-promised = Обещано сделать: { $n }
appeals-week-claimed = Сказали «сделано»: { $n }
appeals-week-confirmed = Жители подтвердили, что решено: { $n }
appeals-week-partly = Жители сказали «решено частично»: { $n }
appeals-week-disputed = Жители сказали «не решено»: { $n }
appeals-week-thanks = Сказали спасибо: { $n }
# $of — сколько жителей сказали, что вышло (от 20), $share — доля со знаком процента
appeals-week-share =
    Что вышло, сказали: { $of }. Из них «решено»: { $share }
    Кто промолчал, не в счёт.
appeals-week-note = «Сделано» говорит тот, кто отвечает. «Решено» говорит сам житель.
appeals-week-stop-button = Не присылать
# Кнопка в настройках и под обращениями села
appeals-week-on-button = Присылать итоги недели
appeals-week-off-button = Не присылать итоги
# Строка в настройках
appeals-week-state-on = Раз в неделю пишем, что стало с обращениями села.
appeals-week-state-off = Что стало за неделю с обращениями села, не присылаем.
appeals-week-state-no-home = Итоги недели по селу: сначала выберите своё село
appeals-week-stopped = Больше не присылаем. Включить снова: /settings

## S44: скрыть слова, запретить писать

# Кнопка оператора
appeals-op-strike-button = Скрыть слова
# $code — код, $topic — тема
appeals-strike-ask =
    <b>{ $code } · { $topic }</b>
    Какие слова скрыть?
appeals-strike-found = Что нашёл бот, стоит на кнопках ниже.
appeals-strike-none = Ни номеров, ни грубых слов бот не нашёл.
# $max — предел знаков
appeals-strike-how = Можно написать сами слова, с начала слова: 2–{ $max } знаков.
appeals-strike-absent = В этом обращении таких слов нет. Попробуйте с начала слова и так, как там стоит.
# $code — код, $topic — тема, $n — в скольких местах
appeals-strike-preview =
    <b>{ $code } · { $topic }</b>
    Останется вот что. Мест: { $n }
appeals-strike-why-ask = Почему скрываем?
# Причины: и кнопка, и слово в сообщении
appeals-strike-private = Номер документа, телефон
appeals-strike-rude = Грубое слово
appeals-strike-name = Чьё-то имя
appeals-strike-other = Другая причина
appeals-strike-again-button = Другие слова
# $why — причина
appeals-strike-why = Причина: { $why }
appeals-strike-sure =
    Скрытые слова нигде не останутся, вернуть их нельзя.
    Автору сообщим, в истории будет отметка.
appeals-strike-yes-button = Да, скрыть
# $n — в скольких местах
appeals-strike-done = Скрыто. Мест: { $n }
appeals-strike-gone = Этих слов уже нет: текст изменился, или их уже скрыли.
# На карточке обращения. $n — в скольких местах
appeals-redacted = Оператор скрыл слова: { $n }
# Строка истории
appeals-event-redacted = оператор скрыл слова
# Жителю. $code — код, $topic — тема, $n — в скольких местах, $why — причина
appeals-told-redacted =
    <b>{ $code } · { $topic }</b>
    Оператор скрыл слова в этом обращении. Мест: { $n }
    Причина: { $why }
    Вместо них стоит ▇▇▇. Остальное не изменилось.
# Кнопка оператора
appeals-op-ban-button = Запретить писать
# $code — код, $topic — тема
appeals-ban-why-ask =
    <b>{ $code } · { $topic }</b>
    Почему автору этого письма нельзя писать?
# Причины: и кнопка, и слово в сообщении
appeals-ban-rude = Грубые слова
appeals-ban-invented = Заведомая неправда
appeals-ban-flood = Одно и то же много раз
appeals-ban-other = Другая причина
# $code — код, $topic — тема
appeals-ban-days-ask =
    <b>{ $code } · { $topic }</b>
    На сколько дней?
# $n — сколько дней: 7, 30 или 90
appeals-ban-days-button = { $n ->
        [one] { $n } день
        [few] { $n } дня
        [many] { $n } дней
       *[other] { $n } дня
    }
# $code — код, $topic — тема, $why — причина, $date, $time — когда запрет кончится
appeals-ban-sure =
    <b>{ $code } · { $topic }</b>
    Причина: { $why }
    Запрет закончится: { $date }, { $time }
    Автор не сможет отправлять письма, благодарности и жалобы. Прежние письма и ответы останутся.
    Причину ему сообщим, запрет можно обжаловать. Кто это, не покажем и Вам.
    Запишем, чей это запрет. Ставим?
appeals-ban-yes-button = Да, запретить
# $code — код, $date, $time — когда запрет кончится
appeals-ban-done =
    Запрет поставлен: { $code }
    Закончится: { $date }, { $time }
appeals-ban-longer = Запрет для этого автора уже есть, и раньше он не кончится.
appeals-ban-waits = Этот автор обжаловал запрет. Пока нет решения, менять его нельзя.
# Кнопка в очереди. $n — сколько запретов
appeals-bans-button = Запреты: { $n }
appeals-bans-title = <b>Запреты писать</b>
appeals-bans-none = Сейчас запретов нет.
# $n — номер по порядку, $code — код, $why — причина, $date — день, когда кончится
appeals-bans-line = { $n }. { $code } · { $why } · { $date }
# То же, если житель обжаловал. $n — номер по порядку, $code — код, $why — причина, $date — день, когда кончится
appeals-bans-line-contested = { $n }. { $code } · { $why } · { $date } · обжалован
# $code — код, $why — причина, $date, $time — когда запрет кончится
appeals-ban =
    <b>Запрет писать</b>
    Обращение: { $code }
    Причина: { $why }
    Закончится: { $date }, { $time }
# $text — слова жителя
appeals-ban-words = Слова жителя: «{ $text }»
appeals-ban-contested = Житель обжаловал запрет, ждёт решения.
appeals-ban-kept = Жалобу разобрали, запрет остался.
appeals-ban-lifted = Запрет снят.
appeals-ban-over = Срок запрета прошёл.
appeals-ban-replaced = Вместо него стоит более долгий запрет.
appeals-ban-case-button = Открыть обращение
appeals-ban-lift-button = Снять
appeals-ban-keep-button = Оставить
# $code — код
appeals-ban-lift-ask =
    { $code }: снять запрет?
    Жителю сообщим, и он сразу сможет писать.
appeals-ban-lift-yes-button = Да, снять
# $code — код
appeals-ban-keep-ask =
    { $code }: оставить запрет?
    Жителю сообщим. Обжаловать в боте ещё раз будет нельзя.
appeals-ban-keep-yes-button = Да, оставить
# Оператору выше. $code — код
appeals-notice-ban-contested = { $code }: житель обжаловал запрет писать. Решение за Вами.
# Оператору, который поставил запрет. $code — код
appeals-notice-lifted = { $code }: другой оператор снял Ваш запрет.
# Оператору, который поставил запрет. $code — код
appeals-notice-kept = { $code }: жалобу жителя разобрал другой оператор. Ваш запрет остался.
# Жителю. $why — причина, $code — код его письма, $date, $time — когда снова можно писать
appeals-banned =
    <b>Отправлять письма в боте временно нельзя</b>
    Причина: { $why }
    После какого письма: { $code }
    Снова писать можно: { $date }, { $time }
appeals-banned-ways =
    Прежние письма и ответы остаются, их можно дополнять.
    Официальное обращение подать можно: eotinish.kz
    Если опасно: 112
appeals-banned-contested = Ваша жалоба отправлена, решение сообщим.
appeals-banned-kept = Жалобу разобрали: запрет остался.
appeals-banned-saved = Написанное сохранено.
appeals-ban-contest-button = Обжаловать
# $min, $max — сколько знаков, самое меньшее и самое большее
appeals-ban-contest-ask =
    Почему запрет неверен?
    Напишите одним сообщением: { $min }–{ $max } знаков. Обжаловать можно один раз.
    Прочтёт другой оператор, имени он не увидит.
# $min, $max — сколько знаков, самое меньшее и самое большее
appeals-ban-contest-length = Попробуйте одним сообщением: { $min }–{ $max } знаков.
appeals-ban-contest-sent = Жалоба отправлена. Решение сообщим.
# $phone — телефон о работе бота
appeals-ban-contest-nobody =
    Ваши слова сохранены. Другого оператора, который бы решил, пока нет.
    Позвоните: { $phone }
# $code — код его письма
appeals-told-ban-lifted =
    <b>Снова можно писать</b>
    Запрет снят: { $code }
# $why — причина, $code — код его письма, $date, $time — когда снова можно писать
appeals-told-ban-kept =
    Вашу жалобу разобрал другой оператор: запрет остался.
    Обращение: { $code }. Причина: { $why }
    Снова писать можно: { $date }, { $time }
    Второй раз обжаловать тот же запрет нельзя. Официальная жалоба: eotinish.kz
appeals-moderation-left = Хорошо, ничего не изменилось.

## S40: Предложения. $n — сколько поддержали, $goal — сколько нужно, $date — последний день

appeals-proposals-button = Предложения
# $unit — округ полным именем
appeals-proposals-title =
    <b>Предложения</b>
    { $unit }
appeals-proposals-how =
    Если поддержат многие, аким обязан назвать срок, итог или причину отказа.
    Кто поддержал, никому не показываем, видно только число.
appeals-proposals-none =
    Открытых предложений пока нет.
    Напишите своё: /write
# $n — номер по порядку, $text — начало предложения, $bar — сколько поддержали, $fate — что с ним стало
appeals-proposals-line =
    { $n }. { $text }
    { $bar } · { $fate }
appeals-proposal-bar = Поддержали: { $n }, нужно: { $goal }
# $fate — что с ним стало
appeals-proposal-fate = Предложение: { $fate }
appeals-proposal-until = Поддержать можно до: { $date }
# $n — сколько человек проверяют
appeals-proposal-held = На проверке: { $n }. Посмотрит оператор.
appeals-proposal-tell = Соседи могут поддержать его здесь: Моё село → Предложения
appeals-proposal-yours = Вы поддержали.
appeals-proposal-yours-held = Вы поддержали. Засчитаем, когда посмотрит оператор.
appeals-fate-collecting = собирает поддержку
appeals-fate-waiting = ждёт ответа
appeals-fate-answered = ответ дан
appeals-fate-planned = назван срок
appeals-fate-budgeted = в бюджете
appeals-fate-claimed = говорят: сделано
appeals-fate-unconfirmed = не подтверждено
appeals-fate-built = сделано
appeals-fate-refused = отказано
appeals-fate-expired = поддержки не хватило
appeals-support-button = Поддерживаю
appeals-support-off-button = Больше не поддерживаю
appeals-support-gone = Это предложение больше не открыто.
appeals-support-over = Сбор поддержки этого предложения окончен.
appeals-support-no-home = Сначала выберите, где живёте. Потом вернитесь сюда.
appeals-support-elsewhere =
    Предложение поддерживают только жители этого округа.
    Если Вы переехали, смените место: /settings
appeals-support-office = Аким и его аппарат предложения не поддерживают: они на них отвечают.
appeals-support-dropped = Оператор не засчитал эту поддержку.
# $fate — что с ним стало, $text — начало предложения
appeals-told-fate =
    <b>Предложение, которое Вы поддержали: { $fate }</b>
    { $text }
# $n — сколько человек, $code — код, $topic — тема
appeals-told-supported =
    <b>Село поддержало Ваше предложение: { $n }</b>
    { $code } · { $topic }
# К чему это обязывает. $reader — resident (автор) или official (кто отвечает); $addressee — akim (аким) или operator (оператор)
appeals-supported-need =
    { $reader ->
        [official] Общих слов мало: нужен срок, бюджет, итог или причина отказа.
       *[resident]
            { $addressee ->
                [operator] Оператор обязан назвать срок, итог или причину отказа.
               *[akim] Аким обязан назвать срок, итог или причину отказа.
            }
    }
# $reader — resident (автор) или official (кто отвечает)
appeals-supported-planned =
    { $reader ->
        [official] Срок уже назван. В тот день спросим автора.
       *[resident] Срок уже назван. В тот день спросим Вас.
    }
# $due — последний день ответа
appeals-supported-due = Ответ не позже: { $due }
# $topic — тема
appeals-told-support-moved =
    { $topic }
    Предложение, которое Вы поддержали, передано в другой округ. Поддержку там собирают заново.
# $topic — тема
appeals-told-support-over =
    { $topic }
    Предложение, которое Вы поддержали, больше не собирает поддержку.
# $code — код, $topic — тема
appeals-told-ending =
    <b>Скоро кончится сбор поддержки</b>
    { $code } · { $topic }
    Поддержали: { $n }, нужно: { $goal }
    Последний день: { $date }
# $code — код, $topic — тема
appeals-told-over =
    <b>Сбор поддержки окончен</b>
    { $code } · { $topic }
    Поддержали: { $n }, нужно: { $goal }
    Обращение идёт своим чередом. Предложение можно написать снова.
# $code — код, $topic — тема
appeals-notice-supported =
    <b>Село поддержало предложение</b>
    { $code } · { $topic }
# $code — код, $topic — тема
appeals-notice-held =
    <b>За час предложение поддержали много новых людей</b>
    { $code } · { $topic }
    Засчитать ли их, решаете Вы.
appeals-dated-only =
    Предложение поддержало село. Общих слов мало.
    Назовите срок, скажите о бюджете, о сделанном или о причине отказа.
appeals-budget-button = В бюджете
# $code — код, $topic — тема, $date — срок
appeals-budget-ask =
    <b>Откуда деньги и что сделают?</b>
    { $code } · { $topic }
    Срок: { $date }
    Напишите одной-двумя фразами.
appeals-done-budgeted = Сказано «в бюджете»: { $n }
# $code — код, $topic — тема, $date — срок,
# $by — akim (аким), staff (аппарат) или operator (оператор)
appeals-told-budgeted =
    { $by ->
        [operator] <b>Оператор: это есть в бюджете</b>
        [staff] <b>Аппарат акима: это есть в бюджете</b>
       *[akim] <b>Аким: это есть в бюджете</b>
    }
    { $code } · { $topic }
    Срок: { $date }
    В этот день спросим Вас.
# $by — akim (аким), staff (аппарат) или operator (оператор), $day — срок
appeals-event-budgeted =
    { $by ->
        [operator] Оператор: есть в бюджете, срок { $day }
        [staff] Аппарат акима: есть в бюджете, срок { $day }
       *[akim] Аким: есть в бюджете, срок { $day }
    }
# $n — сколько человек
appeals-event-supported = Село поддержало: { $n }
appeals-event-recalled = Ждём ответа со сроком
# $n — сколько человек
appeals-event-support-counted = Оператор засчитал поддержку: { $n }
# $n — сколько человек
appeals-event-support-dropped = Оператор не засчитал поддержку: { $n }
appeals-event-expired = Сбор поддержки окончен
appeals-held-button = Поддержка на проверке
# $code — код, $topic — тема, $n — засчитано, $goal — сколько нужно, $held — сколько на проверке
appeals-held-title =
    <b>Поддержка, которая пришла разом</b>
    { $code } · { $topic }
    Засчитано: { $n }, нужно: { $goal }
    На проверке: { $held }
    Эти люди пришли в бот или в это место за последние семь дней.
    Может быть, они были вместе на сходе. А может, это один человек с разных телефонов.
appeals-held-none = На проверке никого нет.
appeals-held-own = Вы сами автор или поддержали это предложение. Решит другой оператор.
appeals-held-count-button = Засчитать
appeals-held-drop-button = Не засчитывать
# $held — сколько на проверке
appeals-held-drop-ask =
    Не засчитываем эту поддержку? Сколько: { $held }
    Поддержать это предложение снова эти люди не смогут.
appeals-held-drop-yes-button = Да, не засчитывать
appeals-handover-proposals = Предложения жителей:
