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

## S16–S17: тема, место

appeals-topic-ask = О чём это?
appeals-topic-more-button = Другая тема
# $chain — цепочка мест, село первым
appeals-place-ask =
    Где это?
    { $chain }
    Можно дописать: «возле школы».
# Своё село человек ещё не выбрал
appeals-place-none-ask = В каком селе? Напишите название.
appeals-place-yes-button = Да, здесь
appeals-place-other-button = Другое село
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
appeals-check-akim-unnamed = Аким: видит письмо, имени не видит.
# $name — имя жителя
appeals-check-akim-named = Аким: видит письмо и имя: { $name }
appeals-check-others = Остальные: не видят ничего.
appeals-check-operator = Оператор: видит письмо, каждый просмотр записан.
appeals-check-addressee-operator-vacant = Кому: оператор. Место акима свободно.
appeals-check-addressee-operator-not-linked = Кому: оператор. Аким ещё не подключился к боту.
appeals-check-addressee-operator-about-akim = Кому: оператор. Письмо о самом акиме.
appeals-send-button = 📨 Отправить
appeals-edit-button = Исправить
appeals-name-show-button = Показать имя акиму
appeals-name-hide-button = Не показывать имя
appeals-edit-ask = Что исправим?
appeals-rewrite-ask =
    Допишите здесь.
    Или исправьте своё прежнее сообщение: мы увидим.
appeals-edit-text-button = Текст
appeals-edit-topic-button = Тему
appeals-edit-place-button = Место

## S27: предел

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

    По закону это не официальное обращение: официальные подают на eotinish.kz.
    Запишите код. Узнать о письме можно с любого телефона: /status { $code }
# оператора в этих местах пока нет
appeals-unattended = За это место в боте пока никто не отвечает. Письмо сохранится и дождётся оператора. Если срочно, позвоните в акимат.
appeals-receipt-operator-vacant = Место акима свободно. Письмо получил оператор.
appeals-receipt-operator-not-linked = Аким ещё не подключился к боту. Письмо получил оператор.
appeals-receipt-operator-about-akim = Письмо о самом акиме. Поэтому его получил оператор.
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
appeals-card-sees-unnamed = Кто видит: аким (без имени), оператор
appeals-card-sees-named = Кто видит: аким (с именем), оператор
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
# $answer — написанный ответ
appeals-answer-check =
    Житель увидит это:

    «{ $answer }»
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
appeals-answer-sent = Ответ отправлен жителю.
# Житель подтвердил, пока писался ответ. $code — код обращения
appeals-answer-closed =
    { $code }: житель подтвердил, что всё решено.
    Отвечать уже не нужно.
# Обращение перешло, пока писался ответ. $code — код обращения
appeals-answer-moved =
    { $code }: теперь отвечаете не Вы.
    Ваш ответ не отправлен.
appeals-answer-empty = Ответ пока пуст. Напишите текст или пришлите файл.
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
# Ответ без текста: фото, голос, документ
appeals-answer-check-files-only = Житель получит только файлы, без текста.
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
appeals-handover-yours = Всё это теперь у Вас. Последний день каждого прежний.
