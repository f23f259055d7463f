### Әкімге хат: жазу, қолхат, жауап, шешілді ме; әкім мен оператордың экрандары.
### Айнымалыға жалғау жалғанбайды. Адам жазған сөз « » ішінде, өзгертілмейді.

## S13: не болды

appeals-say =
    Не болды? Өз сөзіңізбен жазыңыз.
    Сурет, дауыс, бейне де жіберуге болады.
appeals-say-more =
    Жазып алдық. Тағы қосарыңыз бар ма?
    Сурет болса, жіберіңіз.
appeals-photo-only = Суретте не көрініп тұр? Бір сөйлем жазыңыз.
appeals-too-short = Сәл толығырақ жазыңызшы: не болды, қай жерде?
# $n — қанша таңба, $max — шегі
appeals-too-long = Мәтін ұзын: { $n } таңба. { $max } таңбаға сыйғызыңыз. Жазғаныңыз сақталды.
# $max — шегі
appeals-pieces-max = Бір хатқа ең көбі { $max } файл салуға болады.
appeals-next-button = Болды, әрі қарай
appeals-cancel-button = Тоқтату
appeals-cancelled = Жарайды, хат жіберілмеді.

## S14–S15: қауіп, әкімнің өзі туралы

appeals-emergency =
    <b>Қауіп болса, алдымен қоңырау шалыңыз</b>
    112 — құтқарушылар
    101 — өрт
    102 — полиция
    103 — жедел жәрдем
    104 — газ иісі
    111 — отбасы, әйел, бала
    Бот көмек шақыра алмайды.

## S16–S17: тақырыбы, жері

appeals-topic-ask = Тақырыбы қандай?
appeals-topic-more-button = Басқа тақырып
# $chain — жер тізбегі, ауылы бірінші
appeals-place-ask =
    Қай жерде?
    { $chain }
    Нақты жерін де жаза аласыз: «мектептің жаны».
# Адам өз ауылын әлі таңдамаған
appeals-place-none-ask = Қай ауылда? Атын жазыңыз.
appeals-place-yes-button = Иә, осы жер
appeals-place-other-button = Басқа ауыл
appeals-place-city = Бұл қалада ауылдық әкім жоқ. Басқа жер таңдаңыз.
# $text — адамның өз сөзі
appeals-landmark-kept = Нақты жері жазылды: «{ $text }»
appeals-point-kept = Картадағы орны сақталды.

## S19: жіберер алдында

appeals-check-title = <b>Жіберер алдында қараңыз</b>
# $text — адамның өз сөзі
appeals-check-text = «{ $text }»
# $topic — тақырып аты
appeals-check-topic = Тақырыбы: { $topic }
# $n — неше файл (бірден бастап)
appeals-check-files = Қоса берілгені: { $n } файл
# $chain — жер тізбегі, ауылы бірінші
appeals-check-place = Жері: { $chain }
# $text — адамның өз сөзі
appeals-check-landmark = Нақты жері: «{ $text }»
appeals-check-point = Картадағы орны: бар
appeals-check-akim-unnamed = Әкім: хатты көреді, атыңызды көрмейді.
# $name — тұрғынның аты
appeals-check-akim-named = Әкім: хатты да, атыңызды да көреді: { $name }
appeals-check-others = Басқа жұрт: ештеңе көрмейді.
appeals-check-operator = Оператор: хатты көреді, кім қарағаны жазылады.
appeals-check-addressee-operator-vacant = Кімге: оператор. Әкімнің орны бос.
appeals-check-addressee-operator-not-linked = Кімге: оператор. Әкім ботқа әлі қосылған жоқ.
appeals-check-addressee-operator-about-akim = Кімге: оператор. Хат әкімнің өзі туралы.
appeals-send-button = 📨 Жіберу
appeals-edit-button = Түзету
appeals-name-show-button = Әкім атымды көрсін
appeals-name-hide-button = Атым көрінбесін
appeals-edit-ask = Нені түзетеміз?
appeals-rewrite-ask =
    Осында қосып жазыңыз.
    Бұрынғы хабарыңызды түзетсеңіз де болады: біз көреміз.
appeals-edit-text-button = Мәтінін
appeals-edit-topic-button = Тақырыбын
appeals-edit-place-button = Жерін

## S27: шегі

# $max — тәулігіне неше хат; $date, $time — келесісін жіберетін күн мен уақыт
appeals-limit =
    Бір тәулікте { $max } хат жіберуге болады.
    Келесісін жіберетін уақыт: { $date }, { $time }
    Жазғаныңыз сақталды. Қауіп болса: 112

## S12c: бастап қойған хат; әңгімеден тыс жазылған сөз

# $start — хаттың басы, $date — жазылған күні
appeals-draft-found =
    Бастап қойған хатыңыз бар: «{ $start }»
    Жазылған күні: { $date }
appeals-draft-go-button = Жалғастыру
appeals-draft-new-button = Жаңадан бастау
# $text — адамның өз сөзі
appeals-ask-write =
    Осыны әкімге жазайық па?
    «{ $text }»
appeals-ask-write-button = ✏️ Әкімге жазу

## S21: қолхат

# $code — код; $date, $time — жазылған күні, уақыты; $due — жауаптың соңғы күні;
# $office — appeals-office-akim не appeals-office-operator
appeals-receipt =
    <b>Хатыңыз қабылданды</b>
    Код: { $code }
    Жазған уақытыңыз: { $date }, { $time }
    Кімге: { $office }
    Жауаптың соңғы күні: { $due }

    Заң бойынша бұл ресми өтініш емес: ресмиін eotinish.kz сайтында береді.
    Кодты жазып алыңыз. Кез келген телефоннан сұрай аласыз: /status { $code }
# бұл жерлерде оператор әзірге жоқ
appeals-unattended = Бұл жер үшін ботта әзірге ешкім жауап бермейді. Хат сақталып, операторды күтеді. Шұғыл болса, әкімдікке қоңырау шалыңыз.
appeals-receipt-operator-vacant = Әкімнің орны бос. Хатыңыз операторға барды.
appeals-receipt-operator-not-linked = Әкім ботқа әлі қосылған жоқ. Хатыңыз операторға барды.
appeals-receipt-operator-about-akim = Хат әкімнің өзі туралы. Сондықтан операторға барды.
# $date — келесі жұмыс күні
appeals-receipt-registered = Қазір жұмыс уақыты емес. Тіркелетін күні: { $date }
appeals-copy-code-button = Кодты көшіру
# «Кімге:» сөзінен кейін. $unit — округтің толық аты
appeals-office-akim = әкім, { $unit }
appeals-office-operator = оператор

## S23: жағдайы. Сөзі тізімде жалғыз тұрады, бетте астына сөйлемі қосылады.
## Белгіше сөздің алдында ғана тұрады

appeals-state-received = 📩 Қабылданды
appeals-state-received-sentence = Әкімге жетті. Әлі ашқан жоқ.
appeals-state-received-operator-sentence = Операторға жетті. Әлі ашқан жоқ.
appeals-state-seen = 👁 Оқылды
appeals-state-seen-sentence = Әкім оқыды. Жауабын күтіп отырмыз.
appeals-state-seen-operator-sentence = Оператор оқыды. Жауабын күтіп отырмыз.
appeals-state-in-work = 🔧 Қолға алынды
# $due — жауаптың соңғы күні
appeals-state-in-work-sentence = Әкім іске кірісті. Соңғы күн: { $due }
# $due — жауаптың соңғы күні
appeals-state-in-work-operator-sentence = Оператор іске кірісті. Соңғы күн: { $due }
appeals-state-answered = 💬 Жауап берілді
appeals-state-answered-sentence = Жауап келді. Шешілді ме, жоқ па — өзіңіз айтасыз.
appeals-state-confirmed = ✅ Шешілді
# $date — растаған күні
appeals-state-confirmed-sentence = Сіз растадыңыз: { $date }
appeals-state-partly = ☑️ Жартылай шешілді
appeals-state-partly-sentence = Сіз «жартылай шешілді» дедіңіз.
appeals-state-disputed = ⚠️ Шешілмеді
appeals-state-disputed-sentence = Сіз келіспедіңіз. Хат әкімге қайта барды.
# Екінші рет қайтарылғанда
appeals-state-disputed-operator-sentence = Сіз келіспедіңіз. Енді оператор қарайды.

## S22–S23: өтініштерім, өтініш беті

appeals-mine-title = <b>Өтініштерім</b>
appeals-mine-none =
    Сіз әлі ештеңе жазбапсыз.
    Мәселе болса, осында жаза беріңіз.
# $code — код, $topic — тақырыбы, $state — жағдайы, белгішесімен
appeals-mine-line = { $code } · { $topic } · { $state }
# $code — өтініш коды, $topic — тақырыбы
appeals-card-title = <b>{ $code } · { $topic }</b>
# $text — адамның өз сөзі
appeals-card-text = «{ $text }»
# $n — неше файл (бірден бастап)
appeals-card-files = Қоса берілгені: { $n } файл
# $place — жері, нақты орнымен
appeals-card-place = Жері: { $place }
appeals-card-sees-unnamed = Кім көреді: әкім (атсыз), оператор
appeals-card-sees-named = Кім көреді: әкім (атыңызбен), оператор
# $due — жауаптың соңғы күні; $days — оған дейін неше жұмыс күні, 0 — жақша болмайды
appeals-card-due =
    { $days ->
        [0] Жауаптың соңғы күні: { $due }
       *[other] Жауаптың соңғы күні: { $due } ({ $days } жұмыс күні)
    }
appeals-card-history = Тарихы
# $date, $time — күні, уақыты; $what — кім не істеді (төмендегі appeals-event-…)
appeals-event-line = { $date }, { $time } · { $what }
appeals-event-filed = Сіз жаздыңыз
appeals-event-filed-official = Тұрғын жазды
appeals-event-seen = Әкім оқыды
appeals-event-seen-operator = Оператор оқыды
appeals-event-work-begun = Әкім қолға алды
appeals-event-work-begun-operator = Оператор қолға алды
appeals-event-answered = Әкім жауап берді
appeals-event-answered-operator = Оператор жауап берді
appeals-event-confirmed = Сіз растадыңыз: шешілді
appeals-event-confirmed-official = Тұрғын растады: шешілді
appeals-event-partly = Сіз айттыңыз: жартылай шешілді
appeals-event-partly-official = Тұрғын айтты: жартылай шешілді
appeals-event-disputed = Сіз келіспедіңіз
appeals-event-disputed-official = Тұрғын келіспеді
appeals-event-passed = Оператор әкімге жіберді
# $text — жауаптың өзі, өзгертілмейді
appeals-card-answer = Әкімнің жауабы: «{ $text }»
# $text — жауаптың өзі, өзгертілмейді
appeals-card-answer-operator = Оператордың жауабы: «{ $text }»
appeals-history-button = Барлық тарихы
# $n — неше файл (бірден бастап)
appeals-files-button = Файлдар: { $n }
# Telegram қабылдамаған файлдың орнында тұрады
appeals-file-refused = Бір файлды көрсету мүмкін болмады.
appeals-files-none = Бұл хатта файл жоқ.

## S31: код бойынша білу

# $code — код, $state — жағдайы, $date — соңғы өзгеріс күні, $due — жауаптың соңғы күні
appeals-status =
    { $code }: { $state }
    Соңғы өзгеріс: { $date }
    Жауаптың соңғы күні: { $due }
# Жауап күтілмейді. $code — код, $state — жағдайы, $date — соңғы өзгеріс күні
appeals-status-done =
    { $code }: { $state }
    Соңғы өзгеріс: { $date }
appeals-status-none =
    Мұндай код жоқ. Қағаздағы кодпен салыстырып көріңіз.
    Код былай жазылады: КМТ-482-715
appeals-status-misread =
    Кодтың бір таңбасы басқа сияқты. Қағаздағы кодпен салыстырып көріңіз.
    Код былай жазылады: КМТ-482-715
appeals-status-ask = Кодты жазыңыз: /status КМТ-482-715

## S23b–S26: жауап, шешілді ме

# $code — код, $topic — тақырыбы, $answer — жауаптың өзі, өзгертілмейді
appeals-answered =
    <b>Әкім жауап берді</b>
    { $code } · { $topic }

    «{ $answer }»
# $code — код, $topic — тақырыбы, $answer — жауаптың өзі, өзгертілмейді
appeals-answered-by-operator =
    <b>Оператор жауап берді</b>
    { $code } · { $topic }

    «{ $answer }»
# $code — өтініш коды, $topic — тақырыбы
appeals-answered-files-only =
    <b>Жауап келді</b>
    { $code } · { $topic }

    Жауабы төмендегі файлда.
# Жауап тілі: қазақша
appeals-answer-other-language-kk = Әкім қазақша жазды. Мәтінін өзгертпедік.
# Жауап тілі: орысша
appeals-answer-other-language-ru = Әкім орысша жазды. Мәтінін өзгертпедік.
appeals-solved-ask = Өзіңіз көріп айтыңызшы: мәселе шешілді ме?
appeals-solved-button = ✅ Шешілді
appeals-partly-button = Жартылай ғана
appeals-unsolved-button = Шешілген жоқ
# «Шешілді» дегеннен кейін, үш күн
appeals-after-all-button = Бәрібір шешілген жоқ
appeals-solved-thanks = Рақмет. «Шешілді» деп белгіледік.
appeals-partly-thanks = Рақмет. «Жартылай шешілді» деп белгіледік.
appeals-said-solved = Сіз «шешілді» дедіңіз.
appeals-said-partly = Сіз «жартылай шешілді» дедіңіз.
appeals-said-unsolved = Сіз «шешілген жоқ» дедіңіз.
# $code — өтініш коды, $topic — тақырыбы
appeals-reopen-ask =
    Не қалды? Бір сөйлем жазыңыз немесе суретін жіберіңіз.
    { $code } · { $topic }
appeals-reopen-button = Жай ғана қайтару
appeals-reopen-say-more =
    Жазып алдық. Тағы қосарыңыз бар ма?
    Болса, жаза беріңіз. Болмаса, хатты қайтарыңыз.
appeals-reopen-send-button = 📨 Хатты қайтару
# $due — жауаптың соңғы күні
appeals-reopened =
    Хат әкімге қайта барды. Енді ол бірінші кезекте тұр.
    Соңғы күн өзгерген жоқ: { $due }
appeals-reopened-operator = Бір рет қайтарылған. Енді оператор қарайды.

## S23: жағдайы өзгергені туралы тұрғынға хабар

# $code — өтініш коды, $topic — тақырыбы
appeals-told-seen =
    { $code } · { $topic }
    Әкім оқыды. Жауабын күтіп отырмыз.
# $code — код, $topic — тақырыбы, $due — жауаптың соңғы күні
appeals-told-work =
    { $code } · { $topic }
    Қолға алынды. Әкім іске кірісті.
    Соңғы күн: { $due }

## S33: әкім мен операторға хабар. Ішінде хат мәтіні де, адам аты да жоқ

# $topic — тақырыбы, $code — код, $place — жері, $due — жауаптың соңғы күні
appeals-notice =
    <b>Жаңа өтініш: { $topic }</b>
    Код: { $code }
    Жері: { $place }
    Жауаптың соңғы күні: { $due }
# $topic — тақырыбы, $code — код, $place — жері, $due — жауаптың соңғы күні
appeals-notice-urgent =
    <b>Шұғыл: { $topic }</b>
    Код: { $code }
    Жері: { $place }
    Жауаптың соңғы күні: { $due }
# $code — код, $topic — тақырыбы, $due — жауаптың соңғы күні
appeals-notice-disputed =
    <b>Тұрғын келіспеді: { $code }</b>
    Тақырыбы: { $topic }
    Жауаптың соңғы күні: { $due }
# $topic — тақырыбы, $code — код, $place — жері, $due — жауаптың соңғы күні,
# $why — appeals-why-…
appeals-notice-operator =
    <b>Жаңа өтініш: { $topic }</b>
    Код: { $code }
    Жері: { $place }
    Жауаптың соңғы күні: { $due }
    Неге осында: { $why }
appeals-why-vacant = әкімнің орны бос
appeals-why-not-linked = әкім ботқа әлі қосылмаған
appeals-why-about-akim = әкім туралы
appeals-why-returned-twice = тұрғын екі рет қайтарды
# $code — өтініш коды, $topic — тақырыбы
appeals-notice-confirmed =
    <b>Тұрғын растады: шешілді</b>
    { $code } · { $topic }
# $code — өтініш коды, $topic — тақырыбы
appeals-notice-partly =
    <b>Тұрғын айтты: жартылай шешілді</b>
    { $code } · { $topic }
appeals-open-button = 📂 Ашу

## S34, S44: әкімнің тізімі, оператордың кезегі. Саны нөл жол жазылмайды

appeals-inbox-title = <b>Өтініштер</b>
# $n — саны (бірден бастап)
appeals-inbox-late = Мерзімі өткен: { $n }
# $n — саны (бірден бастап)
appeals-inbox-today = Бүгін соңғы күн: { $n }
# $n — саны (бірден бастап)
appeals-inbox-disputed = Келіспеген: { $n }
# $n — саны (бірден бастап)
appeals-inbox-new = Жаңа: { $n }
# $n — саны (бірден бастап)
appeals-inbox-all = Барлығы: { $n }
appeals-inbox-none = Жауап күтіп тұрған хат жоқ.
appeals-due-title = <b>Мерзімі жақын</b>
appeals-due-none = Мерзімі жақын хат жоқ.
# $code — код, $topic — тақырыбы, $day — соңғы күні, $n — реті
appeals-case-line = { $n }. { $code } · { $topic } · { $day }
# $n — тізімдегі нөмірі, $code — код (11 таңба)
appeals-case-button = { $n }. { $code }
appeals-queue-title = <b>Кезек</b>
appeals-queue-none = Кезек бос.

## S35: өтініш, әкім мен операторға

# $code — өтініш коды, $topic — тақырыбы
appeals-case-title = <b>{ $code } · { $topic }</b>
# $chain — жер тізбегі, ауылы бірінші
appeals-case-place = Жері: { $chain }
appeals-case-name-hidden = Аты-жөні: жасырын
# $name — тұрғынның аты, өзі рұқсат берсе
appeals-case-name = Аты-жөні: { $name }
# $due — жауаптың соңғы күні
appeals-case-due = Соңғы күн: { $due }
# $state — жағдайы, белгішесімен
appeals-case-state = Жағдайы: { $state }
# $text — адамның өз сөзі
appeals-case-landmark = Нақты жері: «{ $text }»
# $text — келіспеген тұрғынның сөзі
appeals-case-dispute = Не қалды: «{ $text }»
# $text — жауаптың өзі, өзгертілмейді
appeals-case-answer = Берілген жауап: «{ $text }»
appeals-case-looked = Қарағаныңыз жазылды.
# $why — appeals-why-…
appeals-case-why = Неге осында: { $why }
appeals-answer-button = ✏️ Жауап жазу
appeals-work-button = 🔧 Қолға алдым
appeals-pass-akim-button = Әкімге жіберу
appeals-point-button = Картада көру

## S36: жауап

# $code — өтініш коды, $topic — тақырыбы
appeals-answer-ask =
    <b>Жауап жазыңыз</b>
    { $code } · { $topic }
    Үш нәрсе болсын: не істеледі, қашан, кім істейді.
    Мәтін, дауыс, сурет, құжат — бәрі жарайды.
# $answer — жазылған жауап
appeals-answer-check =
    Тұрғын осыны көреді:

    «{ $answer }»
# $n — неше файл (бірден бастап)
appeals-answer-check-files = Қоса берілгені: { $n } файл
appeals-answer-send-button = 📨 Жіберу
appeals-answer-again-button = Түзету
appeals-answer-sent = Жауабыңыз тұрғынға жіберілді.
# Жауап жазылып жатқанда тұрғын растады. $code — өтініш коды
appeals-answer-closed =
    { $code }: тұрғын мәселенің шешілгенін растады.
    Енді жауап керек емес.
# Жауап жазылып жатқанда өтініш басқаға өтті. $code — өтініш коды
appeals-answer-moved =
    { $code }: енді жауап беретін Сіз емес.
    Жауабыңыз жіберілген жоқ.
appeals-answer-empty = Жауап әлі бос. Мәтін жазыңыз немесе файл жіберіңіз.
appeals-passed = Хат әкімге жіберілді.
appeals-pass-no-akim = Бұл жердің әкімі ботқа әлі қосылған жоқ. Өзіңіз жауап бере аласыз.

## Әкімнің есебі

# $unit — округтің толық аты; $people — бот жазылушылары; $open — жауап күткені,
# $answered — жауап берілгені, $confirmed — тұрғын «шешілді» дегені
appeals-summary =
    <b>Есебім</b>
    { $unit }
    Бот жазылушылары: { $people ->
        [0] әлі жоқ
       *[other] { $people }
    }
    Ашық өтініш: { $open ->
        [0] жоқ
       *[other] { $open }
    }
    Жауап берілгені: { $answered ->
        [0] әлі жоқ
       *[other] { $answered }
    }
    Тұрғын растағаны: { $confirmed ->
        [0] әлі жоқ
       *[other] { $confirmed }
    }
appeals-inbox-button = 📥 Өтініштер
appeals-safe-button = Қауіп жоқ, жазамын

## Оператор жұмысына қатысты, файл ғана болған жауап

# $code — өтініш коды, $topic — тақырыбы
appeals-told-seen-operator =
    { $code } · { $topic }
    Оператор оқыды. Жауабын күтіп отырмыз.
# $code — код, $topic — тақырыбы, $due — жауаптың соңғы күні
appeals-told-work-operator =
    { $code } · { $topic }
    Қолға алынды. Оператор іске кірісті.
    Соңғы күн: { $due }
# Жауап тілі: қазақша
appeals-answer-operator-language-kk = Оператор қазақша жазды. Мәтінін өзгертпедік.
# Жауап тілі: орысша
appeals-answer-operator-language-ru = Оператор орысша жазды. Мәтінін өзгертпедік.
# Мәтінсіз жауап: сурет, дауыс, құжат
appeals-answer-check-files-only = Тұрғынға тек файл барады, мәтін жоқ.
appeals-card-sees-operator = Кім көреді: тек оператор
# $max — бір хатқа сыятын хабар саны
appeals-messages-max = Бір хатқа ең көбі { $max } хабар сыяды.
# $due — жауаптың соңғы күні
appeals-reopened-at-operator =
    Хат операторға қайта барды. Енді ол бірінші кезекте тұр.
    Соңғы күн өзгерген жоқ: { $due }
# $code — код, $topic — тақырыбы
appeals-told-readdressed =
    { $code } · { $topic }
    Әкім қазір ботта жоқ. Хатыңыз операторға өтті.
    Соңғы күн өзгерген жоқ.
# $code — код, $topic — тақырыбы, $due — жауаптың соңғы күні
appeals-told-passed =
    { $code } · { $topic }
    Хатыңыз енді әкімде. Әлі ашқан жоқ.
    Соңғы күн өзгерген жоқ: { $due }
appeals-event-readdressed = Әкім ботта жоқ, хат операторға өтті
appeals-event-passed-joined = Әкім ботқа қосылды, хат соған өтті

## Жаңа әкім қосылғанда

appeals-handover-title = <b>Жаңа қызмет құтты болсын</b>
# $open — жауап күтіп тұрған өтініштер саны
appeals-handover-open = Ашық өтініш: { $open }
appeals-handover-none = Ашық өтініш жоқ.
# $late — мерзімі өткен өтініштер саны
appeals-handover-late = Мерзімі өткені: { $late }
appeals-handover-yours = Бәрі Сізге көшті. Жауап мерзімі бұрынғыдай.
