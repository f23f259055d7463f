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
# $body — мұны шешетін мекеме
appeals-elsewhere = Мұны әдетте мына мекеме шешеді: { $body }
# $phone — сол мекеменің телефоны
appeals-elsewhere-phone = Телефоны: { $phone }
appeals-elsewhere-still = Сонда да әкімге жіберейік пе?
# $body — анықтама беретін жер
appeals-elsewhere-docs = Анықтаманы { $body } береді.
# $phone — анықтама телефоны
appeals-elsewhere-docs-phone = Анықтама телефоны: { $phone }
appeals-anyway-button = Иә, әкімге де
appeals-self-button = Жоқ, өзім хабарласам
appeals-about-akim = Бұл әкімнің өзі туралы. Хат әкімге емес, операторға барады.
# $phone — сенім телефоны
appeals-about-akim-corruption = Сыбайлас жемқорлық туралы сенім телефоны: { $phone }
appeals-about-akim-button = Әрі қарай

## S16–S17: тақырыбы, жері

appeals-topic-ask = Тақырыбы қандай?
appeals-topic-more-button = Басқа тақырып
# $topic — хаттың сөздерінен шыққан тақырып
appeals-topic-guess = Тақырыбы: { $topic }. Дұрыс па?
appeals-topic-yes-button = Иә, дұрыс
# $question — тақырыптың сұрағы, дерекқордан
appeals-question = { $question }
appeals-unsure-button = Білмеймін
# $question — сұрақ, сұрау белгісімен; $answer — басылған түйме
appeals-answered-question = { $question } { $answer }
# $chain — жер тізбегі, ауылы бірінші
appeals-place-ask =
    Қай жерде?
    { $chain }
    Нақты жерін де жаза аласыз: «мектептің жаны».
# Адам өз ауылын әлі таңдамаған
appeals-place-none-ask = Қай ауылда? Атын жазыңыз.
appeals-place-yes-button = Иә, осы жер
appeals-place-other-button = Басқа ауыл
# Адамға қатысты тақырыптарда, ауылы кішкентай не тұрғын саны белгісіз болса
appeals-place-small = Ауыл кішкентай болса, үйіңізді жазбаңыз: танып қоюы мүмкін.
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
appeals-check-akim-unnamed = Әкім мен аппараты: хатты көреді, атыңызды көрмейді.
# $name — тұрғынның аты
appeals-check-akim-named =
    Әкім: хатты да, атыңызды да көреді: { $name }
    Әкім аппараты: хатты көреді, атыңызды көрмейді.
appeals-check-others = Басқа жұрт: ештеңе көрмейді.
# Алдыңғының орнына, ондай хатқа көрші қосыла алса
appeals-check-neighbours = Көршілер: осыны жазса не біз сұрасақ, тақырыбы, жері мен күнін ғана көреді.
appeals-check-operator = Оператор: хатты көреді, кім қарағаны жазылады.
appeals-check-addressee-operator-vacant = Кімге: оператор. Әкімнің орны бос.
appeals-check-addressee-operator-not-linked = Кімге: оператор. Әкім ботқа әлі қосылған жоқ.
appeals-check-addressee-operator-about-akim = Кімге: оператор. Хат әкімнің өзі туралы.
appeals-check-addressee-operator-insult = Кімге: оператор. Ащы сөз болған соң, алдымен ол қарайды.
appeals-send-button = 📨 Жіберу
appeals-edit-button = Түзету
appeals-name-show-button = Әкім атымды көрсін
appeals-name-hide-button = Атым көрінбесін
appeals-edit-ask = Нені түзетеміз?
appeals-rewrite-ask =
    Осында қосып жазыңыз.
    Бұрынғы хабарыңызды түзетсеңіз де болады: біз көреміз.
appeals-edit-text-button = Мәтінін
appeals-edit-kind-button = Түрі
appeals-edit-topic-button = Тақырыбын
appeals-edit-answers-button = Жауаптарымды
appeals-edit-place-button = Жерін

## S19, S27: жіберер алдында сұралатыны

# $masked — табылған нөмірлердің соңғы таңбалары: …4567, …0124
appeals-private-found =
    Мәтінде телефон, карта не шот нөмірі бар сияқты: { $masked }
    Өшіріп тастайық па?
# $masked — табылған нөмірлердің соңғы таңбалары: …4567, …0124
appeals-private-iin =
    Мәтінде ЖСН бар сияқты: { $masked }
    Бот ЖСН сақтамайды: оны білген адам Сіздің атыңыздан іс жасай алады.
    Өшіріп тастайық па?
appeals-strike-button = Иә, өшіріңіз
appeals-keep-button = Қала берсін
# Дау мен жауаптың ішінде
appeals-iin-inside =
    Мәтінде ЖСН бар сияқты. Оны алып тастап, қайта жазыңыз.
    Бот ЖСН сақтамайды: оны білген адам иесінің атынан іс жасай алады.
appeals-insult =
    Ашуыңызды түсінеміз. Хатыңыз жауапсыз қалмауы керек.
    Балағат сөзді алып тастап, қайта жіберіңіз. Мәтініңіз төменде тұр.
appeals-check-op-button = Оператор қарасын
# $code — бұрынғы хаттың коды, $state — жағдайы, белгішесімен
appeals-repeat =
    Бұл туралы жазғансыз: { $code }, { $state }
    Жаңа дерек болса, соған қосыңыз.
appeals-repeat-open-button = Сол хатты ашу
appeals-repeat-add-button = Сол хатқа қосу
appeals-insult-added = Ашуыңызды түсінеміз. Балағат сөзді алып тастаңызшы.
appeals-separate-button = Бұл басқа

## S27: шегі

appeals-remind-button = Еске салыңыз
# $date, $time — еске салатын күн мен уақыт
appeals-remind-set =
    Жарайды. Еске салатын уақыт: { $date }, { $time }
    Жазғаныңыз сақталды. Қауіп болса: 112
appeals-remind = Хатыңыз сақтаулы тұр. Енді жіберуге болады.

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

    Заң бойынша бұл ресми өтінішке жатпайды. Ресми жауап керек болса, «Ресми ету» түймесін басыңыз.
    Кодты жазып алыңыз. Кез келген телефоннан сұрай аласыз: /status { $code }
# бұл жерлерде оператор әзірге жоқ
appeals-unattended = Бұл жер үшін ботта әзірге ешкім жауап бермейді. Хат сақталып, операторды күтеді. Шұғыл болса, әкімдікке қоңырау шалыңыз.
appeals-receipt-operator-vacant = Әкімнің орны бос. Хатыңыз операторға барды.
appeals-receipt-operator-not-linked = Әкім ботқа әлі қосылған жоқ. Хатыңыз операторға барды.
appeals-receipt-operator-about-akim = Хат әкімнің өзі туралы. Сондықтан операторға барды.
appeals-receipt-operator-insult = Хатта ащы сөз бар. Сондықтан алдымен оператор қарайды.
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
appeals-card-sees-unnamed = Кім көреді: әкім мен аппараты (атсыз), оператор
appeals-card-sees-named = Кім көреді: әкім (атыңызбен), аппараты (атсыз), оператор
# Адамның өз картасында. $n — неше рет, $date — соңғы күні
appeals-card-looks-name = Атыңызды әкім қарады: { $n } рет, соңғысы { $date }
# Адамның өз картасында. $n — неше рет, $date — соңғы күні
appeals-card-looks-operator = Хатты оператор ашты: { $n } рет, соңғысы { $date }
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
appeals-why-complaint = жауапқа шағым
appeals-why-insult = ащы сөз бар
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
appeals-inbox-promised = Бүгінге уәде: { $n }
# Уәде берілгені: күні келгені де, әлі келмегені де. $n — саны (бірден бастап)
appeals-inbox-planned = Күні айтылған: { $n }
appeals-inbox-topics-button = Тақырып бойынша
appeals-inbox-topics-title = <b>Тақырып бойынша</b>
# Тақырыптың түймесі не оның тізімінің үсті. $topic — тақырыбы, $n — саны (бірден бастап)
appeals-inbox-topic = { $topic }: { $n }
# Таңғы хабар (S42). $date — бүгінгі күн
appeals-morning-title = <b>Қайырлы таң. { $date }</b>
# Бот таңертең істемей, түстен кейін ғана айтса. $date — бүгінгі күн
appeals-morning-title-later = <b>Қайырлы күн. { $date }</b>
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

## Ұқсас суреттер: тек операторға, одан ештеңе шешілмейді

# $n — неше өтініште (біреуден бастап)
appeals-alikes-button = Ұқсас сурет: { $n }
appeals-alikes-title = <b>Ұқсас суреттер</b>
appeals-alikes-none = Қаралмаған ұқсас сурет жоқ.
# $code — код, $topic — тақырыбы, $day — «істелді» деген күн, $count — неше ұқсастық, $n — реті
appeals-alikes-line = { $n }. { $code } · { $topic } · { $day } · ұқсайтыны: { $count }
# $code — ертеректегі өтініш коды, $date — сол суреттің күні
appeals-alike-proof = Сурет ұқсайды: { $code }, { $date }
# $date — тұрғын суретінің күні
appeals-alike-complaint = Сурет тұрғынның суретіне ұқсайды: { $date }
appeals-alike-button = Ұқсас суретті көру
# $n — реті
appeals-alike-nth-button = Ұқсасын көру: { $n }
# Суреттің үстінде. $code — өтініш коды, $date — күні
appeals-alike-now = «Істелді» дегендегі сурет: { $code }, { $date }
# Суреттің үстінде. $code — өтініш коды, $date — күні
appeals-alike-before = Бұрынғы сурет: { $code }, { $date }
# Суреттің үстінде. $code — өтініш коды, $date — күні
appeals-alike-of-resident = Тұрғынның суреті: { $code }, { $date }
appeals-alike-ask = Екеуін қараңыз. Бот ештеңе шешпейді, әкімге айтпайды.
appeals-alike-looked-button = Қаралды

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
# $n — неше файл (бірден бастап)
appeals-answer-check-files = Қоса берілгені: { $n } файл
appeals-answer-send-button = 📨 Жіберу
appeals-answer-again-button = Түзету
appeals-answer-sent = Тұрғынға жіберілді.
# Жауап жазылып жатқанда тұрғын растады. $code — өтініш коды
appeals-answer-closed =
    { $code }: тұрғын мәселенің шешілгенін растады.
    Енді жауап керек емес.
# Жауап жазылып жатқанда өтініш басқаға өтті. $code — өтініш коды
appeals-answer-moved =
    { $code }: енді жауап беретін Сіз емес.
    Жауабыңыз жіберілген жоқ.
appeals-answer-empty = Жауап әлі бос. Мәтін жазыңыз немесе файл жіберіңіз.
# Әкім ешбір өтінішті ашпай жазған. $text — сөзінің басы
appeals-belongs-ask =
    «{ $text }»
    Бұл қай хатқа жауап?
appeals-belongs-none-button = Ешқайсысы
appeals-belongs-none =
    Жарайды, ешкімге жіберілген жоқ.
    Жауап беру үшін өтінішті ашып, «Жауап жазу» түймесін басыңыз.
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
# $promised — бұрынғы әкімнің күшіндегі уәделері
appeals-handover-promised = Бұрынғы әкімнің уәделері: { $promised }
appeals-handover-promised-button = Уәделер
appeals-handover-yours = Бәрі Сізге көшті. Жауап мерзімі бұрынғыдай.

## S23: өтінішпен тағы не болады

appeals-state-passed-on = ➡️ Басқа мекемеге берілді
# $body — енді кім шешеді, $phone — телефоны
appeals-state-passed-on-sentence = Енді мұны шешетін: { $body }, { $phone }. Жауабын біз де күтеміз.
appeals-state-planned = 📅 Уәде берілді
# $date — уәде күні
appeals-state-planned-sentence = Уәде күні: { $date }. Сол күні Сізден сұраймыз.
appeals-state-answered-no = ✖️ Бас тартылды
# $by — akim не operator
appeals-state-answered-no-sentence =
    { $by ->
        [operator] Оператор болмайды деді. Себебі төменде.
        [staff] Әкім аппараты болмайды деді. Себебі төменде.
       *[akim] Әкім болмайды деді. Себебі төменде.
    }
appeals-state-done-claimed = ☑️ «Істелді» деді
# $by — akim не operator
appeals-state-done-claimed-sentence =
    { $by ->
        [operator] Оператор істелді дейді. Растайтын — Сіз.
        [staff] Әкім аппараты істелді дейді. Растайтын — Сіз.
       *[akim] Әкім істелді дейді. Растайтын — Сіз.
    }
appeals-state-unconfirmed = ⏳ Расталмады
appeals-state-unconfirmed-sentence = Бізге «істелді» деді, Сіз әлі жауап бермедіңіз.
appeals-state-returned = ↩️ Қайтарылды
appeals-state-returned-sentence = Себебі төменде. Түзетіп, қайта жіберуге болады.
appeals-state-withdrawn = ↩️ Қайтарып алынды
# $date — қайтып алынған күні
appeals-state-withdrawn-sentence = Хатты өзіңіз қайтарып алдыңыз: { $date }

## Тарихы: кім не істеді. $by — akim, operator; $reader — resident (Сіз) не official (тұрғын)

# $body — кімге берілді
appeals-event-passed-on =
    { $by ->
        [operator] Оператор басқаға берді: { $body }
        [staff] Әкім аппараты басқаға берді: { $body }
       *[akim] Әкім басқаға берді: { $body }
    }
# $day — уәде күні
appeals-event-planned =
    { $by ->
        [operator] Оператор күнін айтты: { $day }
        [staff] Әкім аппараты күнін айтты: { $day }
       *[akim] Әкім күнін айтты: { $day }
    }
appeals-event-answered-no =
    { $by ->
        [operator] Оператор болмайды деді
        [staff] Әкім аппараты болмайды деді
       *[akim] Әкім болмайды деді
    }
appeals-event-done-claimed =
    { $by ->
        [operator] Оператор «істелді» деді
        [staff] Әкім аппараты «істелді» деді
       *[akim] Әкім «істелді» деді
    }
appeals-event-unconfirmed =
    { $reader ->
        [official] Тұрғын істелгенін растамады
       *[resident] Сіз істелгенін растамадыңыз
    }
appeals-event-returned = Оператор хатты қайтарды
appeals-event-withdrawn =
    { $reader ->
        [official] Тұрғын хатын қайтарып алды
       *[resident] Сіз хатты қайтарып алдыңыз
    }
appeals-event-edited =
    { $reader ->
        [official] Тұрғын хатын түзетті
       *[resident] Сіз хатты түзеттіңіз
    }
appeals-event-added =
    { $reader ->
        [official] Тұрғын сөз қосты
       *[resident] Сіз сөз қостыңыз
    }
appeals-event-asked =
    { $by ->
        [operator] Оператор сұрақ қойды
        [staff] Әкім аппараты сұрақ қойды
       *[akim] Әкім сұрақ қойды
    }
appeals-event-replied =
    { $reader ->
        [official] Тұрғын сұраққа жауап берді
       *[resident] Сіз сұраққа жауап бердіңіз
    }
# $day — жаңа соңғы күн
appeals-event-extended = Тағы уақыт керек болды, жаңа соңғы күн: { $day }
# $stars — 1-ден 5-ке дейін
appeals-event-rated =
    { $reader ->
        [official] Тұрғын жауапты бағалады: 5 балдан { $stars }
       *[resident] Сіз жауапты бағаладыңыз: 5 балдан { $stars }
    }
appeals-event-reminded = Бот мерзімін еске салды
appeals-event-asked-again =
    { $reader ->
        [official] Бот тұрғыннан істелді ме деп сұрады
       *[resident] Бот Сізден істелді ме деп сұрады
    }

## S35: қалай жауап беруге болады

appeals-done-button = ☑️ Істелді
appeals-plan-button = 📅 Күнін айту
appeals-more-button = Тағы
appeals-ask-button = Тұрғыннан сұрау
appeals-pass-on-button = ➡️ Басқаға беру
appeals-extend-button = Тағы уақыт керек
appeals-deny-button = ✖️ Бас тарту
appeals-return-button = ↩️ Хатты қайтару
# $code — өтініш коды, $topic — тақырыбы
appeals-more-title =
    <b>{ $code } · { $topic }</b>
    Тағы не істеуге болады?

## Әкімнен сұралатыны. $code — өтініш коды, $topic — тақырыбы

appeals-done-ask =
    <b>Не істелді?</b>
    { $code } · { $topic }
    Бір сөйлем жазыңыз, суретін жіберіңіз.
    Істелгенін тұрғын өзі растайды.
# Суреті керек жұмыстар. $digits — суретте болатын үш таңбалы сан
appeals-done-photo =
    <b>Не істелді?</b>
    { $code } · { $topic }
    Бір сөйлем жазыңыз, суретін жіберіңіз.
    Суретке түсірерде қағазға мына санды жазып қойыңыз: { $digits }
    Тұрғын істелгенін өзі растайды.
# Сурет жоқ. $digits — суретте болатын үш таңбалы сан
appeals-proof-needed =
    Істелгеннің суреті керек.
    Суретке түсірерде қағазға мына санды жазып қойыңыз: { $digits }
# Дәл осы файл бұрын келген. $digits — суретте болатын үш таңбалы сан
appeals-proof-again =
    Бұл сурет бұрын жіберілген. Істелген соң түсірілген басқа сурет жіберіңіз.
    Қағаздағы сан: { $digits }
appeals-no-photo-button = Сурет түсіре алмаймын
appeals-proof-why =
    Неге түсіре алмайсыз? Себебін жазыңыз.
    Тұрғын оны көреді.
appeals-plan-day-ask =
    <b>Қай күні істейсіз?</b>
    { $code } · { $topic }
    Күнін жазыңыз: 05.12
    Сол күні тұрғыннан сұраймыз.
# $date — таңдалған күн
appeals-plan-ask =
    <b>Не істейсіз, кім жауапты?</b>
    { $code } · { $topic }
    Күні: { $date }
    Бір-екі сөйлеммен жазыңыз.
appeals-deny-ask =
    <b>Неге болмайды?</b>
    { $code } · { $topic }
    Себебін және қайда шағым беруге болатынын жазыңыз.
# $pass — басқаға берудің соңғы күні
appeals-pass-on-ask =
    <b>Мұны кім шешеді?</b>
    { $code } · { $topic }
    Атауы мен телефонын бір хабарламада жазыңыз.
    Тұрғын екеуін де көреді.
    Соңғы күні: { $pass } (3 жұмыс күні)
appeals-pass-on-choose = Төменде тұрса, таңдай салыңыз.
appeals-pass-on-late = Беру мерзімі өтті. Енді жауапты өзіңіз бересіз.
# $max — ең кеш күн
appeals-extend-day-ask =
    <b>Қай күні жауап бересіз?</b>
    { $code } · { $topic }
    Тек жағдайды анықтау үшін 2 айға дейін уақыт алуға болады.
    Күнін жазыңыз, ең кеші: { $max }
# $date — таңдалған күн
appeals-extend-ask =
    <b>Уақыт не үшін керек?</b>
    { $code } · { $topic }
    Жаңа күні: { $date }
    Себебін жазыңыз. Тұрғын оны бүгін көреді.
appeals-extend-no = Уақытты бір рет, мерзімі өтпей тұрғанда алуға болады.
appeals-question-ask =
    <b>Не сұрайсыз?</b>
    { $code } · { $topic }
    Жазыңыз. Жауап мерзімі тоқтамайды.
appeals-return-ask =
    <b>Неге қайтарасыз?</b>
    { $code } · { $topic }
    Не жетпейтінін жазыңыз. Тұрғын түзетіп, қайта жібереді.
appeals-day-week-button = Бір аптада
appeals-day-month-button = Бір айда
appeals-day-change-button = Басқа күн
appeals-day-unread = Күнін былай жазыңыз: 05.12
appeals-day-past = Бұл күн келмейді. Кешірек күнді жазыңыз.
# $max — ең кеш күн
appeals-day-too-far = Бұл тым алыс. Ең кеш күн: { $max }
appeals-word-short = Толығырақ жазыңыз: тұрғын неге екенін түсінсін.
# Дайын үлгінің толмай қалған жерлері. $blanks — сол жерлер, жақшасымен, үтір арқылы
appeals-word-blanks =
    Үлгінің мына жерлерін толтырып, қайта жіберіңіз:
    { $blanks }
# S37: дайын үлгілер
appeals-templates-button = Дайын үлгілер
# $code — өтініш коды, $topic — тақырыбы
appeals-templates-ask =
    <b>Қай үлгі керек?</b>
    { $code } · { $topic }
appeals-template-plan-button = Не істейміз, қашан
appeals-template-done-button = Істелді
appeals-template-money-button = Ақша жоқ
appeals-template-body-button = Басқа мекеме шешеді
appeals-template-no-button = Істей алмаймыз
# Астында үлгінің өзі бөлек хабармен келеді
appeals-template-how =
    Үлгіні көшіріп алыңыз. [ ] ішіне өз сөзіңізді жазып, осында жіберіңіз.
appeals-template-copy-button = Көшіру
appeals-word-no-receiver = Атауы да, телефоны да керек. Бір хабарламада жазыңыз.
# Тұрғын көретін хабардың үстінде
appeals-word-check = Тұрғын осыны көреді:
# Хаттың тілі: қазақша
appeals-word-language-kk = Тұрғын қазақша жазған. Сонда да жібереміз бе?
# Хаттың тілі: орысша
appeals-word-language-ru = Тұрғын орысша жазған. Сонда да жібереміз бе?
# Жіберер алдында, әкімге не операторға: жауапта күн де, сан да, ат та жоқ
appeals-word-vague = Жауапта күн көрінбейді. Тұрғын «құр сөз» деуі мүмкін.
# $n — неше рет (бірден бастап)
appeals-word-same = Дәл осы мәтін бұрын { $n } рет кеткен.

## Тұрғынға айтылатыны. $by — akim не operator; $code — коды, $topic — тақырыбы

appeals-told-done =
    { $by ->
        [operator] <b>Оператор «істелді» дейді</b>
        [staff] <b>Әкім аппараты «істелді» дейді</b>
       *[akim] <b>Әкім «істелді» дейді</b>
    }
    { $code } · { $topic }
# $digits — суретте болуы керек үш таңбалы сан
appeals-told-proof = Суретте мына сан болуы керек: { $digits }
# Сурет түсіре алмаған; себебі жауапта жазылған
appeals-told-no-proof = Суретсіз: істелген соң түсірілген сурет жоқ.
# $date — уәде күні
appeals-told-planned =
    { $by ->
        [operator] <b>Оператор күнін айтты</b>
        [staff] <b>Әкім аппараты күнін айтты</b>
       *[akim] <b>Әкім күнін айтты</b>
    }
    { $code } · { $topic }
    Уәде күні: { $date }
    Сол күні Сізден сұраймыз.
appeals-told-denied =
    { $by ->
        [operator] <b>Оператор болмайды деді</b>
        [staff] <b>Әкім аппараты болмайды деді</b>
       *[akim] <b>Әкім болмайды деді</b>
    }
    { $code } · { $topic }
# $body — енді кім шешеді, $phone — телефоны
appeals-told-passed-on =
    <b>Хат басқа мекемеге берілді</b>
    { $code } · { $topic }
    Енді мұны шешетін: { $body }
    Телефоны: { $phone }
    Жауабын біз де күтеміз.
# $date — жаңа соңғы күн
appeals-told-extended =
    <b>Тағы уақыт керек болды</b>
    { $code } · { $topic }
    Жаңа соңғы күн: { $date }
appeals-told-asked =
    { $by ->
        [operator] <b>Оператордың сұрағы бар</b>
        [staff] <b>Әкім аппаратының сұрағы бар</b>
       *[akim] <b>Әкімнің сұрағы бар</b>
    }
    { $code } · { $topic }
appeals-told-returned =
    <b>Хат қайтарылды</b>
    { $code } · { $topic }
    Түзетіп, қайта жіберуге болады.
# $text — әкімнің не оператордың сөзі, өзгертілмейді
appeals-told-words = «{ $text }»
# $text — себебі, өзгертілмейді
appeals-told-reason = Себебі: «{ $text }»
appeals-told-files = Жауабы төмендегі файлда.
appeals-told-again =
    <b>Істелді ме?</b>
    { $code } · { $topic }
    Өзіңіз көріп айтыңызшы: мәселе шешілді ме?
appeals-told-last =
    <b>Істелді ме?</b>
    { $code } · { $topic }
    Соңғы рет сұрап тұрмыз. Жауап болмаса, «расталмады» деп қалады.

## Әкім мен операторға айтылатыны. Мәтіні де, аты да жоқ. $code — коды, $topic — тақырыбы

appeals-notice-added =
    <b>Тұрғын хатына сөз қосты</b>
    { $code } · { $topic }
appeals-notice-replied =
    <b>Тұрғын сұраққа жауап берді</b>
    { $code } · { $topic }
appeals-notice-withdrawn =
    <b>Тұрғын хатын қайтарып алды</b>
    { $code } · { $topic }
appeals-notice-fear =
    <b>Хат қайтарып алынды: тұрғын қорқады</b>
    { $code } · { $topic }
    Әкім себебін білмейді.
# $days — неше жұмыс күні қалды (0 — бүгін соңғы күн), $due — соңғы күн
appeals-notice-reminded =
    { $code } · { $topic }
    { $days ->
        [0] Бүгін жауаптың соңғы күні: { $due }
       *[other] Жауапқа { $days } жұмыс күні қалды. Соңғы күн: { $due }
    }
# $unit — округ, $due — соңғы күн
appeals-notice-late =
    <b>Жауап мерзімі өтіп кетті: { $code }</b>
    { $topic }
    { $unit }
    Соңғы күні: { $due }

## S23–S28: тұрғын өз хатымен не істейді

appeals-add-button = Сөз қосу
appeals-reply-button = Жауап беру
appeals-skip-button = Айтқым келмейді
appeals-own-edit-button = Түзету
appeals-withdraw-button = Қайтарып алу
appeals-rate-button = ⭐ Бағалау
appeals-dispute-button = Келіспеймін
# $code — коды, $topic — тақырыбы
appeals-add-ask =
    <b>Не қосасыз?</b>
    { $code } · { $topic }
    Жазыңыз, суретін не дауысын жіберіңіз.
# $code — коды, $topic — тақырыбы
appeals-reply-ask =
    <b>Жауабыңыз</b>
    { $code } · { $topic }
    Жазыңыз немесе дауыспен айтыңыз.
# $code — коды, $topic — тақырыбы
appeals-own-edit-ask =
    <b>Хатты қайта жазыңыз</b>
    { $code } · { $topic }
    Жаңа мәтін бұрынғысының орнына тұрады.
# $text — адамның сөзі
appeals-add-check = Қосатынымыз: «{ $text }»
# $text — адамның сөзі
appeals-own-edit-check = Жаңа мәтін: «{ $text }»
appeals-add-send-button = 📨 Жіберу
appeals-own-edit-send-button = Ауыстыру
appeals-added-thanks = Қосылды. Жауап беретін адам оны хаттан көреді.
appeals-replied-thanks = Жауабыңыз кетті. Жауап мерзімі өзгерген жоқ.
appeals-edit-late = Хатты оқып қойды. Енді оған сөз қосуға болады.
# $code — өтініш коды
appeals-withdraw-ask = { $code } кодты хатты қайтарып аласыз ба? Себебін айтсаңыз да болады.
appeals-withdraw-solved-button = Мәселе шешілді
appeals-withdraw-mind-button = Ойым өзгерді
appeals-withdraw-fear-button = Қорқып тұрмын
appeals-withdraw-simply-button = Жай қайтарып алу
appeals-withdraw-no-button = Жоқ, қала берсін
appeals-withdrawn-done = Хат қайтарып алынды. Керек болса, қайта жазыңыз.
appeals-withdrawn-fear = Түсіндік. Себебін әкім білмейді, оны тек оператор көреді.
appeals-rate-ask =
    Жауапқа қандай баға бересіз?
    1 — нашар, 5 — өте жақсы
appeals-rate-why-ask = Неге осындай баға?
appeals-rate-help-button = Көмегі тиді
appeals-rate-empty-button = Құр сөз
appeals-rate-pushed-button = Басқа жаққа сілтеді
appeals-rate-undone-button = Істелген жоқ
appeals-rate-done = Рақмет. Бағаңыз әкімге атсыз көрінеді.
# $stars — 1-ден 5-ке дейін
appeals-case-rating = Тұрғынның бағасы: 5 балдан { $stars }
# $why — түйменің сөзі
appeals-case-rating-why = Неге: { $why }
# $text — тұрғынның сөзі
appeals-case-added = Қосқаны: «{ $text }»
# $text — әкімнің не оператордың сұрағы
appeals-case-asked = Сұрағыңыз: «{ $text }»
# $text — тұрғынның сөзі
appeals-case-replied = Тұрғынның жауабы: «{ $text }»
# $date — уәде күні
appeals-case-planned = Уәде күні: { $date }
# $text — әкімнің не оператордың сөзі, өзгертілмейді
appeals-card-words = Сізге жауабы: «{ $text }»
# $text — сұрақ, өзгертілмейді
appeals-card-asked = Сізге сұрағы: «{ $text }»
# Жауап жазылып жатқанда тұрғын хатын қайтарып алды. $code — өтініш коды
appeals-answer-withdrawn =
    { $code }: тұрғын хатын қайтарып алды.
    Енді жауап керек емес.

## Тақырыптар: бүкіл елдің операторы өзгертеді

appeals-editor-title = <b>Өтініш тақырыптары</b>
# $days — неше күн есептелді
appeals-editor-counted = Соңғы { $days } күнде
# $topic — тақырып, $letters — неше хат
appeals-editor-line =
    { $letters ->
        [0] { $topic }: хат жоқ
       *[other] { $topic }: { $letters } хат
    }
# $corrected — неше рет адам басқа тақырып таңдады
appeals-editor-line-corrected = түзетілгені: { $corrected }
appeals-editor-line-hidden = жасырулы
appeals-editor-not-yours = Тақырыптар бүкіл елге ортақ. Оларды елге қызмет ететін оператор өзгертеді.
appeals-editor-new-button = Жаңа тақырып
# $topic — тақырып
appeals-editor-topic-title = <b>{ $topic }</b>
# $kk — қазақша, $ru — орысша
appeals-editor-label = Түймесі: { $kk } / { $ru }
# $kk — қазақша, $ru — орысша
appeals-editor-name = Толық аты: { $kk } / { $ru }
# $kk — қазақша, $ru — орысша
appeals-editor-body = Кім шешеді: { $kk } / { $ru }
appeals-editor-body-none = Кім шешеді: әкім
# $phone — телефон
appeals-editor-phone = Телефоны: { $phone }
appeals-editor-phone-none = Телефоны: жоқ
# $kk — қазақша түбірлер саны, $ru — орысша түбірлер саны
appeals-editor-words-counted = Сөздері: қазақша { $kk }, орысша { $ru }
appeals-editor-urgent = Шұғыл: иә, алдымен құтқару телефондары шығады
appeals-editor-calm = Шұғыл: жоқ
appeals-editor-published = Тұрғындарға көрінеді
appeals-editor-hidden = Тұрғындарға көрінбейді
# $kk — қазақша түбірлер, $ru — орысша түбірлер
appeals-editor-words =
    Сөздері, қазақша: { $kk }
    Сөздері, орысша: { $ru }
appeals-editor-questions-none = Сұрағы жоқ
# $n — реті, $question — сұрақ, $options — жауаптары
appeals-editor-question = { $n }. { $question } { $options }
appeals-editor-question-one = Алдында тағы бір экран бар, сондықтан бірінші сұрақ қана қойылады.
# $proposed — бот неше рет осы тақырыпты ұсынды, $corrected — адам неше рет басқасын таңдады
appeals-editor-proposed =
    { $corrected ->
        [0] Бот ұсынғаны: { $proposed }. Түзетілгені жоқ.
       *[other] Бот ұсынғаны: { $proposed }. Түзетілгені: { $corrected }
    }
appeals-editor-label-button = Түймесі
appeals-editor-name-button = Толық аты
appeals-editor-body-button = Кім шешеді
appeals-editor-phone-button = Телефоны
appeals-editor-words-button = Сөздері
appeals-editor-question-button = Сұрақ қосу
# $n — сұрақтың реті
appeals-editor-mend-button = Түзету: { $n }
# $n — сұрақтың реті
appeals-editor-end-button = Алып тастау: { $n }
appeals-editor-urgent-button = Шұғыл деп белгілеу
appeals-editor-calm-button = Шұғыл емес
appeals-editor-hide-button = Тұрғындардан жасыру
appeals-editor-show-button = Тұрғындарға көрсету
appeals-editor-changes-button = Өзгерістер тарихы
appeals-editor-kept = Бұл тақырып әрқашан керек, оны жасыруға болмайды.
appeals-editor-question-ended = Сұрақ енді қойылмайды. Бұрынғы хаттарда жауабы сақталды.
appeals-editor-ask-label = Түймедегі атын жазыңыз: бір жол, 24 таңбаға дейін.
appeals-editor-ask-name = Толық атын бір жолмен жазыңыз.
appeals-editor-ask-body = Мұны әдетте кім шешеді? Бір жолмен жазыңыз. Әкімнің өзі шешсе, «-» жіберіңіз.
appeals-editor-ask-phone = Телефонын жазыңыз. Белгісіз болса, «-» жіберіңіз.
appeals-editor-ask-words = Хатта кездесетін сөздердің түбірін үтір арқылы жазыңыз. Сөз болмаса, «-» жіберіңіз.
appeals-editor-ask-question = Бірінші жолға сұрақты, келесі жолдарға жауаптарын жазыңыз: екіден беске дейін.
appeals-editor-in-kazakh = Алдымен қазақша.
appeals-editor-in-russian = Енді орысша.
appeals-editor-preview = <b>Тексеріңіз</b>
# $text — терілген мәтін
appeals-editor-preview-kk =
    Қазақша:
    { $text }
# $text — терілген мәтін
appeals-editor-preview-ru =
    Орысша:
    { $text }
# $text — терілген мәтін
appeals-editor-preview-both = Екі тілде де: { $text }
appeals-editor-publish-button = Жариялау
appeals-editor-again-button = Қайта жазу
appeals-editor-drop-button = Керек емес
appeals-editor-overtaken = <b>Сіз жазып жатқанда бұл өзгертілді</b>
appeals-editor-overtaken-now = <b>Қазіргісі</b>
appeals-editor-overtaken-yours = <b>Сіздікі</b>
appeals-editor-overtaken-ask = Сіздің нұсқаңызды жариялайық па?
appeals-editor-over-button = Менікін жариялау
appeals-editor-leave-button = Осылай қалдыру
appeals-editor-text-only = Мәтін жазыңыз.
appeals-editor-empty = Бос тұр. Мәтін жазыңыз.
# $max — шегі
appeals-editor-too-long = Ұзын болды: ең көбі { $max } таңба. Қысқартып жазыңыз.
appeals-editor-two-lines = Бір жолға сыйғызып жазыңыз.
appeals-editor-no-letter = Әр жолда, екі тілде де кемі бір әріп болсын.
appeals-editor-no-phone = Телефонды цифрмен жазыңыз. Мысалы: 1414
# $max — шегі
appeals-editor-too-many-words = Сөз көп: ең көбі { $max }. Маңыздысын қалдырыңыз.
# $min, $max — жауап саны
appeals-editor-options = Сұрақтан кейін әр жолға бір жауаптан жазыңыз: кемі { $min }, ең көбі { $max }.
# $max — шегі
appeals-editor-option-too-long = Жауап түймеге сыймайды: ең көбі { $max } таңба. Қысқартып жазыңыз.
appeals-editor-option-twice = Екі жауап бірдей. Әрқайсысын бөлек жазыңыз.
# $lines — қазақшасында неше жол
appeals-editor-other-lines = Қазақшасында { $lines } жол бар. Орысшасын да сонша жолмен жазыңыз.
appeals-editor-one-language = Екі тілде де мәтін немесе екеуінде де «-» болуы керек.
appeals-editor-full = Тақырыпта екі сұрақ бар. Алдымен біреуін алып тастаңыз.
appeals-editor-saved = Жарияланды.
appeals-editor-left = Жарайды, ештеңе өзгерген жоқ.
appeals-editor-changes-none = Өзгеріс болған жоқ.
# $date, $time — қашан, $what — не өзгерді, $person — оператордың нөмірі
appeals-editor-change = { $date }, { $time } · { $what } · оператор № { $person }
appeals-editor-changed-new = тақырып қосылды
appeals-editor-changed-label = түймесі
appeals-editor-changed-name = толық аты
appeals-editor-changed-body = кім шешеді
appeals-editor-changed-phone = телефоны
appeals-editor-changed-words = сөздері
appeals-editor-changed-urgent = шұғылдығы
appeals-editor-changed-published = көрінуі
appeals-editor-changed-question = сұрағы
appeals-editor-changed-question-ended = сұрағы алынды

## S21: қолхат сурет түрінде

appeals-receipt-picture-button = QR-сурет
# $code — өтініш коды
appeals-receipt-picture = { $code }: сақтап қойыңыз немесе басып шығарыңыз.
appeals-receipt-picture-title = Хатыңыз қабылданды
# $date — жазылған күні, $due — жауаптың соңғы күні
appeals-receipt-picture-days = { $date } — жауаптың соңғы күні: { $due }
appeals-receipt-picture-how =
    Телефон камерасын шаршыға бағыттаңыз:
    хат не болғанын бот айтады.

## Жауап мерзімі өткенде. $code — коды, $topic — тақырыбы, $due — жауаптың соңғы күні

appeals-told-overdue =
    <b>Жауап мерзімі өтіп кетті</b>
    { $code } · соңғы күні: { $due }
# Бір аптадан кейін. $addressee — akim не operator
appeals-told-overdue-still =
    { $addressee ->
        [operator] <b>Оператор әлі жауап бермеді</b>
       *[akim] <b>Әкім әлі жауап бермеді</b>
    }
    { $code } · соңғы күні: { $due }
# $addressee — akim не operator
appeals-told-overdue-silence =
    { $addressee ->
        [operator] Оператор жауап бермеді. Заң бойынша үнсіздік бас тартуға тең.
       *[akim] Әкім жауап бермеді. Заң бойынша үнсіздік бас тартуға тең.
    }
appeals-told-overdue-passed-on = Хат берілген мекеме әлі жауап бермеді. Біліп берсін деп еске салдық.
appeals-told-overdue-above = Енді жоғарыдағы оператор сұрайды.
# $next — келесі хабар күні
appeals-told-overdue-next = Келесі хабар күні: { $next }
appeals-notice-overdue =
    <b>Мерзімі өтті: { $code }</b>
    { $topic }
    Тұрғынға айтылды. Қазір жауап берсеңіз де кеш емес.
appeals-notice-overdue-passed-on =
    <b>Хат берілген мекеме жауап бермеді: { $code }</b>
    { $topic }
    Одан біліп, тұрғынға жазыңыз.
appeals-notice-overdue-seen = Жоғарыдағы оператор да көріп тұр.
appeals-event-overdue = Жауап мерзімі өтті
appeals-event-escalated = Жауап әлі жоқ, жоғарыға айтылды

## Жауап, күн, қосымша сөз: жоғарыдағы сөздерге қосымша. $code — коды, $topic — тақырыбы

# $date — уәде күні
appeals-told-promised =
    <b>Уәде күні: { $date }</b>
    { $code } · { $topic }
appeals-told-promised-ask = Өзіңіз көріп айтыңызшы: орындалды ма?
appeals-told-last-time = Соңғы рет сұрап тұрмыз. Жауап болмаса, «расталмады» деп қалады.
appeals-kept-button = ✅ Орындалды
appeals-half-button = Жартылай
appeals-broken-button = Орындалмады
appeals-told-asked-how = Жазып немесе дауыспен жауап беріңіз.
appeals-told-asked-unnamed = Жазып немесе дауыспен жауап беріңіз. Атыңызды әкім көрмейді.
appeals-told-asked-unnamed-staff = Жазып немесе дауыспен жауап беріңіз. Атыңызды аппарат көрмейді.
appeals-skipped = Жарайды. Онсыз да жауап береді.
appeals-edited-thanks = Түзетілді.
# Мерзімі өтіп кеткен. $due — соңғы күн, $next — оператор білетін күн
appeals-reopened-late =
    Хат әкімге қайта барды. Енді ол бірінші кезекте тұр.
    Соңғы күні өтіп кеткен: { $due }
    Жауап болмаса, оператор білетін күн: { $next }
appeals-state-unconfirmed-promise-sentence = Уәде күні өтті, Сіз әлі жауап бермедіңіз.
appeals-day-off = Бұл — демалыс күні. Жұмыс күнін жазыңыз.
appeals-rate-kept = Рақмет. Бағаңыз жазылды.
# $max — бір тәулікте неше рет
appeals-add-many = Бір тәулікте хатқа { $max } рет сөз қосуға болады. Жазғаныңыз сақталды.
appeals-notice-taken =
    <b>Хат енді Сізде</b>
    { $code } · { $topic }
appeals-again-button = Түзетіп жіберу

## Хаттың түрі. «Түрі:» сөзінен кейін кіші әріппен тұрады

appeals-kind-report = мәселе
appeals-kind-request = өтініш
appeals-kind-complaint = шағым
appeals-kind-proposal = ұсыныс
appeals-kind-question = сұрақ
appeals-kind-thanks = рақмет
# Заңдағы түрлері (ӘРПК 4-бап)
appeals-legal-message = хабар
appeals-legal-statement = арыз
appeals-legal-complaint = шағым
appeals-legal-proposal = ұсыныс
appeals-legal-response = үн қосу
appeals-legal-inquiry = сұрау салу
# $kind — appeals-kind-…
appeals-check-kind = Түрі: { $kind }
appeals-kind-ask = Бұл не?
appeals-proposal-button = Ұсыныс айту
appeals-thanks-button = Рақмет айту
appeals-proposal-ask =
    Не ұсынасыз? Өз сөзіңізбен жазыңыз.
    Сурет, дауыс, бейне де жіберуге болады.
# $kind — appeals-kind-…, $legal — appeals-legal-…
appeals-case-kind = Түрі: { $kind }. Заңда: { $legal }
# $code — өтініш коды, $topic — тақырыбы, $kind — appeals-kind-…, $legal — appeals-legal-…
appeals-op-kind-ask =
    <b>{ $code } · { $topic }</b>
    Түрі: { $kind }. Заңда: { $legal }
    Дұрысы қайсы?
appeals-op-legal-button = Заңдағы түрі
# $code — өтініш коды, $topic — тақырыбы, $legal — appeals-legal-…
appeals-op-legal-ask =
    <b>{ $code } · { $topic }</b>
    Заңдағы түрі: { $legal }
    Дұрысы қайсы?
appeals-event-corrected = Оператор хаттың түрін түзетті

## Рақмет: мерзімі де, жауабы да жоқ

appeals-thanks-ask = Не үшін рақмет айтасыз? Өз сөзіңізбен жазыңыз.
# $chain — жері, ауылы бірінші
appeals-thanks-place-ask =
    Қай жердің әкіміне?
    { $chain }
# $chain — жері, ауылы бірінші
appeals-thanks-to = Кімге: осы жердің әкімі — { $chain }
appeals-thanks-no-files = Сурет, дауыс рақметпен бірге кетпейді, сөзі ғана кетеді.
appeals-thanks-sees =
    Әкім: сөзіңізді көреді, атыңызды көрмейді.
    Басқа жұрт: қанша рақмет айтылғанын ғана көреді.
appeals-thanks-sent = Рақметіңіз әкімге жетті.
appeals-thanks-kept = Рақметіңіз жазылды. Әкім ботқа әлі қосылмаған.
# $max — шегі, $date, $time — қашаннан
appeals-thanks-limit =
    Бір тәулікте { $max } рет рақмет айтуға болады.
    Келесі уақыты: { $date }, { $time }. Жазғаныңыз сақталды.
# $place — жері
appeals-told-thanks =
    <b>Тұрғын рақмет айтты</b>
    { $place }
# $place — жері, $date — күні
appeals-thanks-open =
    <b>Тұрғынның рақметі</b>
    { $place }. Күні: { $date }

## S30: ресми ету

appeals-official-button = Ресми ету
# $code — өтініш коды, $topic — тақырыбы
appeals-official =
    <b>Ресми өтініш қалай болады</b>
    { $code } · { $topic }
    1. «Мәтінді көшіру» түймесін басып, мәтінді көшіріңіз.
    2. eotinish.kz сайтына кіріп, сол жерге қойыңыз.
    3. ЖСН-ды тек сол сайтта жазыңыз, бізге жазбаңыз.
    4. Тіркеу нөмірін осында жіберіңіз: күнін санап отырамыз.
appeals-official-text-button = Мәтінді көшіру
appeals-official-no-button = Нөмірім бар
appeals-official-no-ask =
    Тіркеу нөмірін жазыңыз. Мысалы: ЖТ-2026-01234567
    ЖСН жазбаңыз.
appeals-official-day-ask = Қай күні тіркелді? Былай жазыңыз: 05.12
appeals-official-iin =
    Бұл ЖСН, телефон не карта нөмірі сияқты. Біз ондайды сақтамаймыз.
    Тіркеу нөмірін жазыңыз: ЖТ-2026-01234567
appeals-official-unread = Нөмірін былай жазып көріңіз: ЖТ-2026-01234567
appeals-official-future = Бұл күн әлі келген жоқ. Тіркелген күнін жазыңыз.
appeals-official-too-old = Бұл күннен бері үш айдан көп өтті. Мерзімдері бітіп қойған.
appeals-official-cancelled = Жарайды, нөмір сұралмайды.
# $number — тіркеу нөмірі, $date — тіркелген күні, $pass — басқаға берудің соңғы күні, $due — жауаптың соңғы күні
appeals-official-saved =
    Нөмір сақталды: { $number }
    Тіркелген күні: { $date }
    Басқа мекемеге берудің соңғы күні: { $pass }
    Жауаптың соңғы күні: { $due }
# $complain — шағым берудің соңғы күні
appeals-official-remind =
    Сол күндері еске саламыз.
    Жауап болмаса, шағым берудің соңғы күні: { $complain }
# $complain — шағым берудің соңғы күні
appeals-official-silence =
    Жауап келмесе, заң бойынша үнсіздік бас тартуға тең.
    Шағым берудің соңғы күні: { $complain }
# $number — тіркеу нөмірі
appeals-card-official = Ресми нөмірі: { $number }
# $reader — resident не official
appeals-event-official =
    { $reader ->
        [official] Тұрғын ресми тіркеу нөмірін жіберді
       *[resident] Сіз ресми тіркеу нөмірін жібердіңіз
    }
# $code — өтініш коды, $topic — тақырыбы, $number — тіркеу нөмірі, $date — соңғы күн
appeals-told-official-pass =
    <b>Ресми өтініш: басқаға берудің соңғы күні</b>
    { $code } · { $topic }
    Нөмірі: { $number }
    Басқа мекеме шешсе, беруге тиіс күн: { $date }
# $code — өтініш коды, $topic — тақырыбы, $number — тіркеу нөмірі, $date — соңғы күн
appeals-told-official-due =
    <b>Ресми өтініш: жауаптың соңғы күні</b>
    { $code } · { $topic }
    Нөмірі: { $number }
    Соңғы күн: { $date }
# $code — өтініш коды, $topic — тақырыбы, $number — тіркеу нөмірі, $due — өткен соңғы күн, $complain — шағым берудің соңғы күні
appeals-told-official-silent =
    <b>Ресми жауаптың мерзімі өтті</b>
    { $code } · { $topic }
    Нөмірі: { $number }. Соңғы күні: { $due }
    Жауап келмесе, заң бойынша үнсіздік бас тартуға тең.
    Шағым берудің соңғы күні: { $complain }

## S30: заңдағы мәтіні. Тұрғын оны eotinish.kz сайтына қояды, бос жерін сонда толтырады

# $unit — округтің толық аты
appeals-law-to = Кімге: әкім аппараты, { $unit }
# Әкім және оның жауабы туралы. $unit — ауданның не облыстың толық аты
appeals-law-to-above = Кімге: әкімдік, { $unit }
appeals-law-head =
    Кімнен: (тегі, аты, әкесінің аты) ____________
    ЖСН: ____________
    Пошталық мекенжайы: ____________
    Телефоны: ____________
# $place — жері, $date — жазылған күні
appeals-law-where =
    Болған жері: { $place }
    Күні: { $date }
# Шағымда ғана. $code — алғашқы хаттың коды, $date — жазылған күні
appeals-law-about = Қай өтініш бойынша шағым: { $code }, { $date }
# Дауыспен айтылған хаттың мәтіні жоқ
appeals-law-blank = ____________
appeals-law-wish-message =
    Сұраймын:
    1. Осы деректі тексеруді және жоюға шара қолдануды.
    2. Заңда белгіленген мерзімде жауап беруді.
appeals-law-wish-statement =
    Сұраймын:
    1. Осы мәселені шешіп беруді.
    2. Заңда белгіленген мерзімде жауап беруді.
appeals-law-wish-complaint =
    Сұраймын:
    1. Осы деректі тексеріп, бұзылған құқығымды қалпына келтіруді.
    2. Заңда белгіленген мерзімде жауап беруді.
appeals-law-wish-proposal =
    Сұраймын:
    1. Осы ұсынысты қарап, шешімін айтуды.
    2. Заңда белгіленген мерзімде жауап беруді.
appeals-law-wish-response =
    Сұраймын:
    1. Осы пікірді ескеруді.
    2. Заңда белгіленген мерзімде жауап беруді.
appeals-law-wish-inquiry =
    Сұраймын:
    1. Осы сұрақ бойынша ақпарат беруді.
    2. Заңда белгіленген мерзімде жауап беруді.
# $n — неше фото (бірден)
appeals-law-photos = Қосымша: фото — { $n }
# $date — бүгінгі күн
appeals-law-sign =
    Күні: { $date }
    Қолы (ЭЦҚ): ____________

## Жауапқа шағым: оператор қарайды, әкім мәтінін көрмейді

appeals-complain-button = Шағым беру
appeals-complaint-open-button = Шағымды ашу
# $code — өтініш коды, $topic — тақырыбы, $date — шағым берудің соңғы күні
appeals-complaint-ask =
    <b>Жауапта не дұрыс емес?</b>
    { $code } · { $topic }
    Өз сөзіңізбен жазыңыз. Сурет, дауыс та болады.
    Шағым берудің соңғы күні: { $date }
# $code — өтініш коды, $date — шағым берудің өткен соңғы күні
appeals-complaint-late =
    { $code }: шағым беру мерзімі өткен. Заң үш ай береді.
    Соңғы күні: { $date }
    Мәселе қалса, жаңа хат жазыңыз.
# $code — шағымның коды
appeals-complaint-filed = Бұл хат бойынша шағымыңыз бар: { $code }
# $text — тұрғынның сөзі
appeals-complaint-check = Шағымыңыз: «{ $text }»
appeals-complaint-sees = Оператор: бәрін көреді, алғашқы хатты да.
# Алғашқы хат әкімде болса ғана
appeals-complaint-akim-knows = Әкім: шағым барын біледі, мәтінін көрмейді.
# Алғашқы хат операторда, ботта одан жоғары ешкім жоқ
appeals-complaint-same = Жоғарыдағы оператор ботта әзірге жоқ. Шағымды сол оператордың өзі көреді.
# $max — шегі, $date, $time — қашаннан
appeals-complaint-limit =
    Бір тәулікте { $max } рет шағым беруге болады.
    Келесі уақыты: { $date }, { $time }. Жазғаныңыз сақталды.
appeals-complaint-send-button = 📨 Шағымды жіберу
# $code — шағымның коды, $first — алғашқы хаттың коды, $date, $time — жазған уақыты, $due — жауаптың соңғы күні
appeals-complaint-receipt =
    <b>Шағымыңыз қабылданды</b>
    Код: { $code }
    Алғашқы хат: { $first }
    Жазған уақытыңыз: { $date }, { $time }
    Кімге: оператор
    Жауаптың соңғы күні: { $due } (20 жұмыс күні)
appeals-complaint-receipt-operator = Шағымды оператор алды.
# $code — алғашқы хаттың коды
appeals-card-about = Мына хат бойынша шағым: { $code }
# $code — алғашқы хаттың коды
appeals-case-about = Мына хат бойынша шағым: { $code }
appeals-case-about-button = Алғашқы хат
# $reader — resident не official
appeals-event-complained =
    { $reader ->
        [official] Тұрғын жауапқа шағым берді
       *[resident] Сіз жауапқа шағым бердіңіз
    }
# $code — коды, $topic — тақырыбы
appeals-notice-complained =
    <b>Тұрғын жауапқа шағым берді: { $code }</b>
    { $topic }
    Шағымды оператор қарайды.
# $date — шағым берудің соңғы күні
appeals-told-complain-by = Шағым берудің соңғы күні: { $date }
# $n — неше рет (бірден бастап)
appeals-morning-thanks = Рақмет айтқан: { $n }
# Шағымға жауап беру мерзімі өтті
appeals-told-complaint-next = Енді басқа органға не сотқа шағым беруге болады.

## Әкімнің қызметкерлері. Тұрғынға «әкім аппараты» дейміз, нақты кім екенін айтпаймыз

appeals-state-seen-staff-sentence = Әкім аппараты оқыды. Жауабын күтіп отырмыз.
# $due — жауаптың соңғы күні
appeals-state-in-work-staff-sentence = Әкім аппараты іске кірісті. Соңғы күн: { $due }
appeals-event-seen-staff = Әкім аппараты оқыды
appeals-event-work-begun-staff = Әкім аппараты қолға алды
appeals-event-answered-staff = Әкім аппараты жауап берді
# $day — қай күнге дейін; кімге екені жолдың соңында тұрады
appeals-event-handed = Тапсырылды, соңғы күні: { $day }
# $date, $time — күні, уақыты; $what — не істелді; $who — appeals-staff-who не appeals-staff-number
appeals-event-line-who = { $date }, { $time } · { $what } · { $who }
# $text — жауаптың өзі, өзгертілмейді
appeals-card-answer-staff = Әкім аппаратының жауабы: «{ $text }»
# $code — код, $topic — тақырыбы, $answer — жауаптың өзі, өзгертілмейді
appeals-answered-by-staff =
    <b>Әкім аппараты жауап берді</b>
    { $code } · { $topic }

    «{ $answer }»
# Жауап тілі: қазақша
appeals-answer-staff-language-kk = Әкім аппараты қазақша жазды. Мәтінін өзгертпедік.
# Жауап тілі: орысша
appeals-answer-staff-language-ru = Әкім аппараты орысша жазды. Мәтінін өзгертпедік.
# $code — өтініш коды, $topic — тақырыбы
appeals-told-seen-staff =
    { $code } · { $topic }
    Әкім аппараты оқыды. Жауабын күтіп отырмыз.
# $code — код, $topic — тақырыбы, $due — жауаптың соңғы күні
appeals-told-work-staff =
    { $code } · { $topic }
    Қолға алынды. Әкім аппараты іске кірісті.
    Соңғы күн: { $due }
appeals-akims-only = Бас тартуды не тағы уақыт сұрауды тек әкім шешеді.

## Менің мамандарым

appeals-staff-button = 👥 Менің мамандарым
# $unit — округ не ауыл
appeals-staff-title =
    <b>Менің мамандарым</b>
    { $unit }
# $n — округтегі нөмірі, $who — әкім маманды қалай атаған
appeals-staff-who = { $who } ({ $n }-маман)
# $n — округтегі нөмірі. Оператор маманды осылай көреді
appeals-staff-number = { $n }-маман
# $who — appeals-staff-who
appeals-staff-line = • { $who }
appeals-staff-none = Мұнда әзірге ешкім жоқ.
# $who — әкім маманды қалай атаған, $date — сілтеменің соңғы күні
appeals-staff-link-line = • { $who }: сілтемесі ашылмаған, соңғы күні { $date }
# $who — әкім маманды қалай атаған
appeals-staff-link-close = Жабу: { $who }
appeals-staff-may =
    Мамандар әкімге келген хатты оқып, жауап береді.
    Тұрғынның атын көрмейді.
    Орныңызда қалған маман ғана бас тарта алады, тағы уақыт сұрай алады.
appeals-staff-which = Қай округ туралы?
appeals-staff-add-button = ➕ Қосу
# $max — шегі
appeals-staff-label-ask =
    Кімді қосасыз? Қалай атайтыныңызды жазыңыз: «Ерлан, ветеринар».
    Ең көбі { $max } таңба.
# $max — шегі
appeals-staff-label-unread = Аты мен қызметін сөзбен жазыңыз, ең көбі { $max } таңба.
# $max — шегі
appeals-staff-too-many = Мамандар мен ашылмаған сілтемелер { $max } болды, одан көп болмайды.
# $who — әкім маманды қалай атаған, $link — сілтеме, $date — соңғы күні
appeals-staff-link =
    Маманға арналған сілтеме: { $who }
    { $link }
    Бір рет қана ашылады, соңғы күні: { $date }
    Тек маманның өзіне жіберіңіз.
appeals-staff-leave-button = Аппараттан шығу
appeals-staff-leave-ask =
    <b>Қай аппараттан шығасыз?</b>
    Басқаныз, әкімге келген хаттар Сізге бірден жабылады.
# $unit — округ не ауыл
appeals-staff-left = Енді бұл аппаратта емессіз: { $unit }
appeals-staff-link-used = Бұл сілтеме енді ашылмайды. Әкімнен жаңасын сұраңыз.
appeals-staff-link-own = Бұл — маманыңызға арналған сілтеме. Өзіне жіберіңіз.
# $unit — округ не ауыл
appeals-staff-welcome =
    <b>Енді Сіз әкім аппаратындасыз</b>
    { $unit }
    Әкімге келген хаттар төмендегі мәзірде.
# $who — әкім маманды қалай атаған
appeals-staff-joined-notice =
    Сілтемеңізбен маман қосылды: { $who }
    Басқа адам болса, ашып, шығарыңыз.
# $who — әкім маманды қалай атаған
appeals-staff-left-notice = Маман аппараттан өзі шықты: { $who }
# $who — appeals-staff-who, $date — қай күннен бері
appeals-staff-one =
    <b>{ $who }</b>
    Аппаратқа қосылған күні: { $date }
appeals-staff-drop-button = Шығару
appeals-staff-drop-yes-button = Иә, шығару
# $who — appeals-staff-who
appeals-staff-drop-ask =
    <b>Шығарамыз ба? { $who }</b>
    Хаттар бірден жабылады. Істегені тарихта қалады.
# $who — appeals-staff-who
appeals-staff-dropped = Енді кіре алмайды: { $who }
# $n — неше хат (бірден бастап)
appeals-staff-dropped-cases = Онда тапсырылған хат қалды: { $n }. Басқа адамға тапсырыңыз.

## Маман 30 күнде не істеді. $n — неше рет (бірден бастап)

appeals-done-title = Соңғы 30 күнде:
appeals-done-none = Соңғы 30 күнде ештеңе істелмеген.
appeals-done-seen = Оқыды: { $n }
appeals-done-work-begun = Қолға алды: { $n }
appeals-done-answered = Жауап берді: { $n }
appeals-done-done-claimed = «Істелді» деді: { $n }
appeals-done-planned = Күнін айтты: { $n }
appeals-done-asked = Тұрғыннан сұрады: { $n }
appeals-done-passed-on = Басқаға берді: { $n }
appeals-done-answered-no = Бас тартты: { $n }
appeals-done-extended = Тағы уақыт алды: { $n }
appeals-done-handed = Тапсырды: { $n }

## Маманға тапсыру. $code — өтініш коды, $topic — тақырыбы, $who — appeals-staff-who

appeals-hand-button = 👥 Маманға тапсыру
appeals-hand-ask =
    <b>{ $code } · { $topic }</b>
    Кімге тапсырасыз?
# $max — өтініштің соңғы күні
appeals-hand-day-ask =
    <b>{ $code } · { $topic }</b>
    Кімге: { $who }
    Қай күнге дейін? Басыңыз не жазыңыз: 05.12
    Ең кеші: { $max }
# $date — қай күнге дейін
appeals-handed =
    <b>{ $code } · { $topic }</b>
    Тапсырылды: { $who }
    Соңғы күні: { $date }
appeals-handed-untold = Бұл маман ботты тоқтатқан, хабар бармайды. Өзіңіз айтыңыз.
appeals-hand-nobody = Мамандар әлі жоқ. Алдымен қосыңыз: /help, «Менің мамандарым».
appeals-hand-not-now = Мұны қазір тапсыруға болмайды. Хат жауап күтіп тұрғанда әкім тапсырады.
appeals-hand-too-late = Бұл хаттың соңғы күнінен кеш. Басқа күн жазыңыз.
# $date — қай күнге дейін
appeals-case-handed = Тапсырылған: { $who }, соңғы күні: { $date }
# $place — жері, $day — қай күнге дейін
appeals-notice-handed =
    <b>Сізге тапсырылды: { $topic }</b>
    Код: { $code }
    Жері: { $place }
    Соңғы күні: { $day }
appeals-notice-handed-away =
    <b>Хат енді басқа маманда</b>
    { $code } · { $topic }
appeals-notice-hand-over =
    <b>Тапсырма мерзімі бітті</b>
    { $code } · { $topic }
    Тұрғынға әлі жауап жоқ.
appeals-handed-title = <b>Маған тапсырылған</b>
appeals-handed-none = Сізге қазір ештеңе тапсырылмаған.

## Орныма қалдыру

appeals-absent-button = Мен жоқпын
appeals-absent-end-button = Өзім оралдым
appeals-absent-ask = Орныңызда кім жауап береді?
appeals-absent-nobody = Орныңызға қалдыратын адам жоқ. Алдымен маман қосыңыз.
# $who — appeals-staff-who
appeals-absent-days-ask =
    Орныңызда: { $who }
    Қай күнге дейін? Соңғы күнін басыңыз.
    Не екі күнді де жазыңыз: 05.12 – 12.12
appeals-absent-days-backwards = Бірінші күн соңғысынан кеш болып тұр. Қайта жазыңыз: 05.12 – 12.12
appeals-absent-unreachable = Бұл маман ботты тоқтатқан, хабар бармайды. Басқасын таңдаңыз.
appeals-absent-days-unread = Екі күнді былай жазыңыз: 05.12 – 12.12
# $max — шегі
appeals-absent-too-long = Ең көбі { $max } күнге қалдыруға болады. Басқа күндер жазыңыз.
# $who — appeals-staff-who, $from — бірінші күні, $to — соңғы күні
appeals-absent-line =
    <b>Орныңызда: { $who }</b>
    Бірінші күні: { $from }, соңғы күні: { $to }
appeals-absent-set =
    Бұл күндері маман бас тарта алады, тағы уақыт сұрай алады, хат тапсырады.
    Хабарларды да алады. Тұрғынның атын көрмейді.
    Мерзімі бітсе, өзі тоқтайды.
appeals-absent-ended = Енді өзіңіз жауап бересіз.
appeals-deputy-over-notice = Әкім оралды не орнына басқа адамды қалдырды. Бас тартуды енді әкім шешеді.
# $from — бірінші күні, $to — соңғы күні
appeals-deputy-notice =
    <b>Әкімнің орнына жауап бересіз</b>
    Бірінші күні: { $from }
    Соңғы күні: { $to }
    Бұл күндері бас тартуға да, тағы уақыт сұрауға да болады.
# Мамандар туралы сұрақтан кейін /cancel басылса
appeals-office-cancelled = Жарайды, ештеңе өзгерген жоқ.

## Басқа адам үшін жазу: телефоны жоқ адамның хаты

# Көмек бөлімінде; оператор мен көмекшіге
appeals-other-button = ✍️ Басқа адам үшін
appeals-other-ask =
    <b>Басқа адам үшін жазу</b>
    Хат қалай келді?
appeals-other-first = Алдымен түймені басыңыз: хат қалай келді? Содан кейін жазғаныңызды қайта жіберіңіз.
appeals-other-paper-button = Қағазбен
appeals-other-phone-button = Телефонмен айтты
appeals-other-visit-button = Өзі келіп айтты
# $heard — paper: қағазбен, phone: телефонмен, visit: өзі келіп
appeals-other-say =
    { $heard ->
        [paper] Қағазда не жазылған? Мәтінін жазыңыз. Суретін де жіберуге болады.
        [phone] Адам телефонмен не айтты? Өз сөзімен жазыңыз.
       *[visit] Адам келіп не айтты? Өз сөзімен жазыңыз.
    }
    Атын, телефонын жазбаңыз. Суретте де аты көрінбесін.
appeals-other-begun = Бұл хат басқа адам үшін.
appeals-other-left = Басқа адамның хаты басталмады. Қайта бастау: /other
appeals-other-no-role = Енді басқа адам үшін жаза алмайсыз. Операторға хабарласыңыз.
appeals-other-outside = Бұл жер Сізге берілген аумақта емес. Басқа ауыл таңдаңыз.
appeals-other-own-office = Бұл хат өзіңіздің аппаратыңызға барар еді. Оны басқа адам жазғаны дұрыс.
# $heard — paper, phone, visit
appeals-other-check =
    { $heard ->
        [paper] Басқа адам үшін: қағазбен келді
        [phone] Басқа адам үшін: телефонмен айтылды
       *[visit] Басқа адам үшін: келіп айтылды
    }
appeals-other-check-akim =
    Әкім мен аппараты: хатты көреді. Атын бот көрсетпейді.
    Мәтінде де, суретте де аты жоқ па, қараңыз.
appeals-other-agree-ask =
    <b>Мәтінді адамға оқып беріңіз.</b>
    Келіссе, төмендегі түймені басыңыз. Содан кейін жіберуге болады.
appeals-other-agree-button = Келісті, оқып берілді
appeals-other-agreed = Адам келісті, мәтін оған оқып берілді.
# $code — код, $key — кілт, $date, $time — жазылған уақыты, $office — кімге, $due — соңғы күні
appeals-other-receipt =
    <b>Хат қабылданды</b>
    Код: { $code }
    Кілт: { $key }
    Екеуін де қағазға жазып, адамға беріңіз.

    Жазылған уақыты: { $date }, { $time }
    Кімге: { $office }
    Жауаптың соңғы күні: { $due }

    Жауап Сізге келеді, оны адамға айтып жіберіңіз.
    Телефон тапса, код пен кілт арқылы хатын өзі жүргізеді.
# «Менің хаттарым» тізімінде. $code — код, $topic — тақырыбы, $state — жағдайы
appeals-mine-line-other = { $code } · { $topic } · { $state } · басқа адам үшін
# $heard — paper, phone, visit
appeals-other-card =
    { $heard ->
        [paper] Басқа адамның хаты: қағазбен келген
        [phone] Басқа адамның хаты: телефонмен айтылған
       *[visit] Басқа адамның хаты: келіп айтылған
    }
# $code — код, $key — кілт
appeals-other-paper = Қағазға: { $code }, кілт { $key }
appeals-other-locked = Кілт көп рет қате терілді, енді ашылмайды. Жаңасын жасап, адамға беріңіз.
# $filer — operator: оператор, helper: көмекші
appeals-other-was =
    { $filer ->
        [operator] Бұл хатты Сіз үшін оператор жазып берген.
       *[helper] Бұл хатты Сіз үшін көмекші жазып берген.
    }
appeals-other-key-button = Жаңа кілт
# $code — код
appeals-other-key-ask =
    <b>{ $code }: жаңа кілт жасайық па?</b>
    Ескі кілт бірден жарамай қалады. Жаңасын адамға қайта беру керек.
appeals-other-key-yes-button = Иә, жаңа кілт
# Басқа адам үшін жазғанға келген хабардың соңында
appeals-other-relay = Бұл — басқа адамның хаты. Оған айтып жіберіңіз.
# Суретте. $code — код, $key — кілт
appeals-other-picture-code = { $code }, кілт { $key }
appeals-other-picture-how =
    Телефон камерасын шаршыға бағыттаңыз:
    хат Сіздікі болады, жауабы Сізге келеді.
# $heard — paper, phone, visit; $filer — operator, helper
appeals-case-other =
    { $heard ->
        [paper] Өтініш қағаздан жазылды.
        [phone] Өтініш телефонмен айтылды.
       *[visit] Өтініш келіп айтылды.
    } { $filer ->
        [operator] Жазып берген: оператор.
       *[helper] Жазып берген: көмекші.
    }
appeals-case-other-own = Бұл хатты өзіңіз жазып бергенсіз.
appeals-case-other-kept = Бұл хатты адам үшін Сіз жүргізесіз.
appeals-event-filed-other = Басқа адам үшін жазылды
# $reader — кім оқиды: official — қызметкер, resident — хат иесі
appeals-event-claimed =
    { $reader ->
        [official] Тұрғын хатын өзі жүргізетін болды
       *[resident] Сіз хатты өзіңізге алдыңыз
    }
appeals-event-entrusted = Көмекші кетті, хат операторға өтті

## Қағаздағы код пен кілт: хатты өзіне алу

appeals-claim-button = Бұл менің хатым
# $code — код
appeals-claim-ask =
    <b>{ $code }</b>
    Қағаздағы кілтті жазыңыз: 6 сан. Мысалы: 306 914
appeals-claim-unread = Кілтте 6 сан болады. Қағазға қарап, қайта жазыңыз: 306 914
appeals-claim-wrong =
    Код пен кілт бір-біріне келмеді. Қағазға қарап, қайта жазып көріңіз.
    Болмаса, хатты жазып берген адамнан сұраңыз.
appeals-claim-often = Бүгін қате көп болды. Ертең көріңіз: коды мен кілтін қағаздан қарап жазыңыз.
appeals-claim-locked =
    Бұл кілт енді ашпайды: көп рет қате терілді.
    Хатты жазып берген адамнан жаңа кілт сұраңыз.
appeals-claim-own = Бұл хатты басқа адам үшін өзіңіз жазғансыз. Қағазды соған беріңіз.
appeals-claim-over = Бұл хат қызметіңізге қарайды, сондықтан Сіздікі бола алмайды.
# $code — код, $filer — operator не helper
appeals-claim-done =
    <b>{ $code }: енді бұл хат Сіздікі</b>
    { $filer ->
        [operator] Жауап пен хабар Сізге келеді. Өз аумағының операторы хатты бұдан былай да аша алады.
       *[helper] Жауап пен хабар Сізге келеді. Жазып берген адам оны енді көрмейді.
    }
appeals-claim-cancelled = Жарайды, кілт сұралмайды.
# $code — код, $topic — тақырыбы
appeals-claimed-notice =
    { $code } · { $topic }
    Бұл хатты енді иесі өзі жүргізеді. Жазып бергеніңізге рақмет.

## Көмекшілер: кітапханашы, фельдшер, пошташы

appeals-helpers-button = 🤝 Көмекшілер
appeals-helpers-title = <b>Көмекшілер</b>
appeals-helper-over-notice =
    Енді басқа адам үшін жаза алмайсыз: оператор солай шешті.
    Сіз жазып алған хаттар енді операторда.
appeals-helper-own-office = Бұл көмекшінің хаттарының бірі өз аппаратыңызға келген. Оны басқа оператор шығарсын.
appeals-helpers-none = Мұнда әзірге ешкім жоқ.
appeals-helpers-may =
    Көмекші телефоны жоқ адамның хатын жазып береді.
    Өз аумағынан тыс жаза алмайды, басқаның хатын көрмейді.
# $n — аумақтағы нөмірі, $who — оператор оны қалай атаған
appeals-helper-who = { $who } ({ $n }-көмекші)
appeals-helper-area-ask = Көмекші қай аумақта жазады?
appeals-helper-area-take-button = Осы аумақ
appeals-helper-area-country = Бүкіл ел
# $area — аумақ, $max — шегі
appeals-helper-label-ask =
    { $area }
    Кімді қосасыз? Қалай атайтыныңызды жазыңыз: «Гүлнар, кітапханашы».
    Ең көбі { $max } таңба.
# $max — шегі
appeals-helper-too-many = Бұл аумақта көмекшілер мен ашылмаған сілтемелер { $max } болды, одан көп болмайды.
# $who — оператор оны қалай атаған, $area — аумақ, $link — сілтеме, $date — соңғы күні
appeals-helper-link =
    Көмекшіге арналған сілтеме: { $who }
    { $area }
    { $link }
    Бір рет қана ашылады, соңғы күні: { $date }
    Тек көмекшінің өзіне жіберіңіз.
appeals-helper-link-used = Бұл сілтеме енді ашылмайды. Оператордан жаңасын сұраңыз.
appeals-helper-link-own = Бұл — көмекшіге арналған сілтеме. Өзіне жіберіңіз.
# $area — аумақ
appeals-helper-welcome =
    <b>Енді Сіз көмекшісіз</b>
    { $area }
    Телефоны жоқ адамның хатын жазып бересіз: /other
    Жауабын да сол адамға Сіз айтып жібересіз.
# $who — оператор оны қалай атаған
appeals-helper-joined-notice =
    Сілтемеңізбен көмекші қосылды: { $who }
    Басқа адам болса, ашып, шығарыңыз.
# $who — appeals-helper-who, $area — аумақ, $date — қай күннен бері, $n — неше хат
appeals-helper-one =
    <b>{ $who }</b>
    { $area }
    Қосылған күні: { $date }
    { $n ->
        [0] Әлі хат жазбаған.
       *[other] Жазып берген хаты: { $n }
    }
# $who — appeals-helper-who
appeals-helper-drop-ask =
    <b>Шығарамыз ба? { $who }</b>
    Адамдар әлі өзіне алмаған хаттары Сізге өтеді.
# $n — неше хат (бірден бастап)
appeals-helper-left = Енді Сіз жүргізетін хат: { $n }. «Өтініштерім» тізімінде тұр.

## S18: көршінің мәселесі де сол

# $topic — тақырыбы, $place — жері, $date — келген күні, $n — қосылған адам саны, $addressee — akim не operator
appeals-similar =
    Осыған ұқсас өтініш бар: { $topic }, { $place }
    Келген күні: { $date }. Қосылған адам: { $n }
    Сізде де сол мәселе ме?
    Солай болса, жауап Сізге де келеді.
    { $addressee ->
        [operator] Хатыңызды оператор көреді.
       *[akim] Хатыңызды әкім көреді, атыңызды көрмейді.
    }
appeals-join-button = Менде де сол
appeals-unlike-button = Жоқ, бұл басқа
# $code — хаттың коды
appeals-joined =
    <b>Қосылдыңыз</b>
    Жауап келсе, Сізге де жетеді. Атыңыз көрінбейді.
    Хатыңыздың коды: { $code }
# Алдыңғының астындағы жол. $date — жауаптың соңғы күні
appeals-joined-due = Жауаптың соңғы күні: { $date }
# $date — уәде күні
appeals-joined-planned = Уәде күні: { $date }
# $date — өтіп кеткен соңғы күн
appeals-joined-late = Жауап мерзімі өтіп кетті: { $date }. Біз еске салып жатырмыз.
appeals-state-joined = 🔗 Қосылды
appeals-state-joined-sentence = Көршілермен ортақ өтінішке қосылды. Жауабы Сізге де келеді.
appeals-told-shared = Хатыңыз көршілермен ортақ өтінішке қосылған.
# $code — коды, $topic — тақырыбы
appeals-told-joined-by =
    { $code } · { $topic }
    Оператор көрді: көршілер де осыны жазыпты.
    Хатыңыз ортақ өтінішке қосылды.
    Оның жауабы Сізге де келеді.
# $code — коды, $topic — тақырыбы, $because — кім бөлді: operator не clock (көрші ортақ хатын қайтарып алды)
appeals-told-split =
    { $code } · { $topic }
    { $because ->
        [operator] Оператор хатыңызды ортақ өтініштен бөлді.
       *[clock] Ортақ хат жабылды. Сіздікі енді бөлек қаралады.
    }
appeals-split-button = Менікі басқа
appeals-split-ask =
    Хатыңызды ортақ өтініштен бөлейік пе?
    Оның жауабы Сізге енді келмейді.
    Сізге бөлек жауап беріледі, мерзімі жаңадан басталады.
appeals-split-yes-button = Иә, бөліңіз
appeals-event-joined = ортақ өтінішке қосылды
appeals-event-split = ортақ өтініштен бөлінді

## Ортақ өтініштер: әкім мен оператор

# $code — коды, $topic — тақырыбы, $n — қосылған адам саны
appeals-notice-joined =
    { $code } · { $topic }
    Өтінішке көршілер қосылды. Қосылған адам: { $n }
# $n — қосылған адам саны
appeals-case-joined = Қосылған адам: { $n }
# $code — коды, $topic — тақырыбы, $day — соңғы күні, $n — реттік нөмірі, $joined — қосылған адам саны
appeals-case-line-joined = { $n }. { $code } · { $topic } · { $day } · тағы { $joined }
appeals-answer-all-button = ✏️ Бәріне жауап беру
# $n — қосылған адам саны
appeals-word-shared = Мұны қосылғандардың бәрі алады: { $n }. Жеке дерек жазбаңыз.
# $n — хат саны
appeals-joined-button = Көршілер: { $n }
appeals-joined-lead-button = Ортақ өтініш
# $code — ортақ өтініштің коды
appeals-case-joined-to = Ортақ өтінішке қосылды: { $code }
# $code — коды, $topic — тақырыбы, $n — қосылған хат саны
appeals-joined-title =
    <b>{ $code } · { $topic }</b>
    Қосылған адам: { $n }
# $n — реттік нөмірі, $code — коды, $topic — тақырыбы, $state — жағдайы, $date — келген күні
appeals-joined-line = { $n }. { $code } · { $state } · { $date }
appeals-op-join-button = Ортаққа қосу
# $code — коды, $topic — тақырыбы
appeals-op-join-ask =
    <b>{ $code } · { $topic }</b>
    Қай өтінішке қосамыз?
appeals-op-join-none = Қосатын өтініш жоқ: мұнда басқа ашық өтініш қалмаған.
appeals-op-join-sure =
    Екеуі бір мәселе ме?
    Біріншісі екіншісіне қосылады. Авторына хабар барады, ортақ жауап алады.
appeals-op-join-yes-button = Иә, қосу
appeals-op-split-button = Бөлу
# $code — коды, $topic — тақырыбы
appeals-op-split-ask =
    <b>{ $code } · { $topic }</b>
    Ортақ өтініштен бөлейік пе?
    Авторы мен жауап беретін адамға хабар барады. Мерзімі жаңадан басталады.

## Әкім кеңсесі хаттарды оқымай жүр: операторға және кеңсенің поштасына

# $unit — округтің толық аты
appeals-silence-title =
    <b>Әкім кеңсесі хаттарды оқымай жүр</b>
    { $unit }
# $n — оқылмаған хат саны (бірден бастап), $date — ең ескісі келген күн
appeals-silence-unread = Оқылмаған хат: { $n }. Ең ескісі келген күн: { $date }
# $date — пошта кеткен күн
appeals-silence-mail-sent = Кеңсенің поштасына хабар кетті: { $date }. Содан бері де ешкім оқымады.
# $date — пошта кеткен күн
appeals-silence-mail-unsure = Кеңсенің поштасына жаздық: { $date }. Жеткені белгісіз.
appeals-silence-mail-no-address = Кеңсенің поштасына жаза алмадық: карточкада мекенжайы жоқ.
appeals-silence-mail-off = Кеңсенің поштасына жазбадық: ботта пошта қосылмаған.
appeals-silence-mail-refused = Кеңсенің поштасы хабарды қабылдамады. Мекенжайы қате болуы мүмкін.
appeals-silence-mail-failed = Кеңсенің поштасына хабар жібере алмадық.
appeals-silence-next = Кеңсеге қоңырау шалып, неге оқымайтынын біліңіз.
appeals-silence-card-button = Әкім карточкасы
# Поштадағы хабардың тақырыбы
appeals-silence-mail-title = Ботта оқылмаған хат бар
# Поштадағы хабар, қарапайым мәтін. $n — оқылмаған хат саны (бірден бастап), $date — ең ескісі келген күн, $link — боттың сілтемесі
appeals-silence-mail =
    Тұрғындар ботта әкімге жазған хаттар оқылмай тұр.
    Оқылмаған хат: { $n }
    Ең ескісі келген күн: { $date }
    Ботты ашу: { $link }
    Хаттарды боттың өзінде ғана оқуға болады. Бұл поштаға жауап жазбаңыз.

## S25: көршілерден сұрау

# Көршіге. $place — аудан мен ауыл, $topic — хаттың тақырыбы, $addressee — akim не operator, $date — «істелді» деген күн
appeals-neighbour-ask =
    Көмегіңіз керек. { $place }
    Тақырыбы: { $topic }
    { $addressee ->
        [operator] Оператор
       *[akim] Әкім
    } «істелді» дейді, күні: { $date }
    Солай ма?
    Атыңызды ешкім білмейді.
appeals-neighbour-yes-button = Иә
appeals-neighbour-no-button = Жоқ
appeals-neighbour-unsure-button = Білмеймін
appeals-neighbour-thanks = Рақмет, жауабыңыз саналды. Енді сұрамасын десеңіз: /settings
appeals-neighbour-before = Сіз жауап бергенсіз, ол саналған.
appeals-neighbour-over = Бұл сұрақ жабылды. Рақмет.
# «Шешілді» деген адамға, бағадан кейін
appeals-neighbour-offer = Көршінің ісі шын бітті ме? Сізден де сұрай аламыз.
# Баптаудағы түйме
appeals-neighbour-on-button = Іс расын айтамын
appeals-neighbour-off-button = Енді сұрамаңыз
# Баптаудағы жол
appeals-neighbour-state-on =
    Ауылда не істелгенін Сізден сұраймыз.
    Аптасына бір реттен артық сұрамаймыз, атыңызды ешкім білмейді.
appeals-neighbour-state-off = Ауылда не істелгенін көршілер айтады. Сізден сұрамаймыз.
appeals-neighbour-state-no-home = Ауылда не істелгенін сұрау: алдымен ауылыңызды таңдаңыз
# Өтініш картасында, бәрі жауап бергенше. $asked — неше көршіден сұралды
appeals-neighbour-waiting = Көршілерден сұрадық: { $asked }. Жауаптары бірге шығады.
# Өтініш картасында. $asked — неше көршіден сұралды, $yes, $no, $unsure — неше адам солай деді
appeals-neighbour-counts = Солай ма дегенге көршілер: иә — { $yes }, жоқ — { $no }, білмейді — { $unsure }. Сұралғаны: { $asked }
# Тарихтағы жол
appeals-event-neighbours-asked = көршілерден сұралды

## S44: тақырыбы, жері, мерзімі өткені, аумақ бойынша кезек

appeals-why-overdue = мерзімі өтті
appeals-op-topic-button = Тақырыбын түзету
# $code — коды, $topic — қазір тұрған тақырыбы
appeals-op-topic-ask =
    <b>{ $code } · { $topic }</b>
    Дұрыс тақырыбы қайсы?
appeals-op-place-button = Жерін түзету
appeals-op-place-ask = Бұл шынында қай жерде? Жерін таңдаңыз.
appeals-op-place-take-button = Осы жер
appeals-op-place-complaint =
    Бұл — жауапқа шағым.
    Жерін шағым айтылған өтініштің өзінен түзетіңіз.
appeals-op-place-joined =
    Хат ортақ өтінішке қосылған.
    Алдымен бөліңіз, содан кейін жерін түзетіңіз.
# $n — қосылған хат саны (бірден бастап)
appeals-op-place-followed =
    Өтінішке көршілер қосылған: { $n }
    Алдымен олардың хатын бөліңіз, содан кейін басқа округке беріңіз.
appeals-op-place-over =
    Мұнда енді жауап күтілмейді, жері өзгермейді.
    Тұрғын хатты қайтарса, сонда беруге болады.
appeals-op-place-same = Жері қазір де осы. Басқасын таңдаңыз.
appeals-op-place-outside = Бұл жер Сіздің аумағыңызға кірмейді. Басқасын таңдаңыз.
# $code — коды, $topic — тақырыбы, $from — қазіргі округ, $to — жаңа округ, $office — appeals-office-akim не appeals-office-operator, $due — соңғы күн
appeals-op-move-ask =
    <b>{ $code } · { $topic }</b>
    Қазір: { $from }
    Енді: { $to }
    Жауап беретін: { $office }
    Соңғы күн өзгермейді: { $due }
    Береміз бе?
# Төменде, егер бұл қолдау жиналып жатқан ұсыныс болса
appeals-op-move-support = Қолдау жаңа округте басынан жиналады.
appeals-op-move-yes-button = Иә, береміз
appeals-op-take-button = Өзіме алу
# $code — коды, $topic — тақырыбы, $due — өтіп кеткен соңғы күн
appeals-op-take-ask =
    <b>{ $code } · { $topic }</b>
    Мерзімі өтті: { $due }
    Сонда әкім емес, Сіз жауап бересіз.
    Әкімге де, хат авторына да хабар барады. Аласыз ба?
appeals-op-take-yes-button = Иә, аламын
# Авторына. $code — коды, $topic — жаңа тақырыбы, $before — бұрынғысы
appeals-told-topic =
    { $code } · { $topic }
    Оператор тақырыбын түзетті. Бұрынғысы: { $before }
    Кім жауап беретіні де, соңғы күні де өзгерген жоқ.
# Авторына. $code — коды, $topic — тақырыбы, $place — жаңа жері
appeals-told-place =
    { $code } · { $topic }
    Оператор жерін түзетті. Енді: { $place }
# Авторына. $code — коды, $topic — тақырыбы, $place — жаңа жері, $office — appeals-office-akim не appeals-office-operator, $due — соңғы күн
appeals-told-moved =
    { $code } · { $topic }
    Оператор жерін түзетті. Енді: { $place }
    Жауап беретін: { $office }
    Соңғы күн өзгерген жоқ: { $due }
# Авторына. $code — коды, $topic — тақырыбы
appeals-told-taken-over =
    { $code } · { $topic }
    Мерзімі өтті. Енді оператор жауап береді.
# Өтініш бұрын кімде болса, соған. $code — коды, $topic — тақырыбы
appeals-notice-moved =
    <b>Өтініш басқа округке берілді</b>
    { $code } · { $topic }
    Енді Сіз жауап бермейсіз.
# Өтініш бұрын кімде болса, соған. $code — коды, $topic — тақырыбы
appeals-notice-taken-over =
    <b>Мерзімі өтті, енді оператор жауап береді</b>
    { $code } · { $topic }
    Енді Сіз жауап бермейсіз.
appeals-event-topic-corrected = Оператор тақырыбын түзетті
appeals-event-place-corrected = Оператор жерін түзетті
appeals-event-moved = Оператор хатты басқа округке берді
appeals-event-taken-over = Мерзімі өтті, енді оператор жауап береді
appeals-queue-areas-button = Аумақ бойынша
appeals-queue-areas-title = <b>Аумақ бойынша</b>
# Аумақтың түймесі не оның тізімінің үсті. $area — атауы, $n — өтініш саны (бірден бастап)
appeals-queue-area = { $area }: { $n }
# $n — реті, $code — коды, $topic — тақырыбы, $day — соңғы күні, $why — appeals-why-…
appeals-queue-line = { $n }. { $code } · { $topic } · { $day } · { $why }
# $n — реті, $code — коды, $topic — тақырыбы, $day — соңғы күні, $joined — қосылған адам саны, $why — appeals-why-…
appeals-queue-line-joined = { $n }. { $code } · { $topic } · { $day } · тағы { $joined } · { $why }

## S20: жұрт не көреді

# Автор хатын ашқанда «Басқа жұрт: ештеңе көрмейді» дегеннің орнына
appeals-check-village =
    Боттағы жұрт: мәтінін, тақырыбын, жерін, күнін, жауабын көреді.
    Атыңыз, коды, сурет көрінбейді.
    Мәтінде біреудің аты тұрса, ашпаған дұрыс.
appeals-village-on-button = Жұртқа ашық болсын
appeals-village-off-button = Жұртқа ашылмасын
appeals-village-close-button = Жұрттан жабу
# Неге ашылмайды
appeals-village-not-topic = Бұл тақырып жұртқа ашылмайды: адамдарды қорғаймыз.
appeals-village-not-kind = Сұрақ пен шағым жұртқа ашылмайды: жауабы тек Сізге келеді.
appeals-village-not-another = Біреудің хатын жұртқа аша алмайсыз: оны өзі шешеді.
appeals-village-not-numbers = Мәтінде ЖСН, телефон не карта нөмірі тұрғанда, хат жұртқа ашылмайды.
appeals-village-not-words = Сөзбен жазылған хат қана ашылады: сурет пен дауыс көрсетілмейді.
appeals-village-ask =
    <b>Хатты жұртқа ашасыз ба?</b>
    Көретіні: мәтіні, тақырыбы, жері, күні, жауабы.
    Көрмейтіні: атыңыз, коды, суреті, қосқан сөзіңіз.
    Мәтінде біреудің аты тұрса, ашпаған дұрыс.
    Кез келген күні жаба аласыз.
appeals-village-yes-button = Иә, ашылсын
appeals-card-village-open = Жұртқа ашық: мәтіні, тақырыбы, жері, күні, жауабы
# $why — себебі, appeals-hiding-…
appeals-card-village-hidden = Оператор хатты жұрттан жасырды. Себебі: { $why }
appeals-card-village-contested = Келіспегеніңіз жазылды. Оператор тағы қарайды.
appeals-card-village-upheld = Оператор тағы қарады: хат жасырын қалады.

## Ауылдың өтініштері. Аты да, коды да жоқ

appeals-village-button = Ауылдың өтініштері
# $unit — округтің толық аты
appeals-village-title =
    <b>Ауылдың өтініштері</b>
    { $unit }
appeals-village-none =
    Мұнда ашық өтініш әзірге жоқ.
    Хатын ашу-ашпауды авторы өзі шешеді.
# $n — реттік нөмірі, $topic — тақырып, $place — ауыл, $date — күні, $state — жағдайы, белгішесімен
appeals-village-line = { $n }. { $topic } · { $place } · { $date } · { $state }
appeals-village-note = «Істелді» дейтін — жауап беруші. «Шешілді» дейтін — тұрғынның өзі.
# $topic — тақырып
appeals-village-case-title = <b>{ $topic }</b>
# $date — күні
appeals-village-day = Жазылған күні: { $date }
# $date — уәде күні
appeals-village-planned = Уәде күні: { $date }
# $by — akim, staff, operator; $text — жауаптың өзі, ішіндегі нөмір мен ат жабылған
appeals-village-answer =
    { $by ->
        [operator] Оператордың жауабы
        [staff] Әкім аппаратының жауабы
       *[akim] Әкімнің жауабы
    }: «{ $text }»
appeals-village-proof = «Істелді» дегеннің суреті бар. Оны автор көреді.

## Оператор жасырады, автор шағымданады. $code — код, $topic — тақырып, $why — appeals-hiding-…

appeals-op-hide-button = Жұрттан жасыру
appeals-op-unhide-button = Қайта ашу
appeals-op-uphold-button = Жасырын қалсын
appeals-op-hide-ask =
    { $code } · { $topic }
    Неге жасырамыз? Себебін автор көреді.
appeals-hiding-personal-button = Біреудің жеке ісі
appeals-hiding-rude-button = Дөрекі сөз
appeals-hiding-not-village-button = Ауыл туралы емес
appeals-hiding-other-button = Басқа себеп
# «Себебі:» дегеннен кейін кіші әріппен тұрады
appeals-hiding-personal = ішінде біреудің жеке ісі бар
appeals-hiding-rude = ішінде дөрекі сөз бар
appeals-hiding-not-village = ауыл туралы емес
appeals-hiding-other = басқа, оны оператор біледі
appeals-case-village-open = Жұртқа ашық
appeals-case-village-hidden = Жұрттан жасырылған. Себебі: { $why }
# $text — автордың сөзі
appeals-case-contested = Автор келіспейді: «{ $text }»
appeals-case-upheld = Тағы қаралды: жасырын қалады.
# $addressee — akim не operator: хат кімде
appeals-village-told-hidden =
    <b>Хатыңыз жұрттан жасырылды</b>
    { $code } · { $topic }
    Оператор жасырды. Себебі: { $why }
    { $addressee ->
        [operator] Оператор
       *[akim] Әкім
    } хатты көріп тұр, жауап мерзімі өзгермейді.
appeals-village-told-unhidden =
    <b>Хатыңыз жұртқа қайта ашылды</b>
    { $code } · { $topic }
appeals-village-told-upheld =
    <b>Хатыңыз жасырын қалады</b>
    { $code } · { $topic }
    Оператор тағы қарады. Себебі: { $why }
appeals-contest-button = Шағымдану
# $max — неше таңба
appeals-contest-ask =
    Хатты неге жасырмау керек? Бір хабармен жазыңыз.
    Шегі { $max } таңба. Бір рет қана шағымдануға болады.
appeals-contest-short = Сәл толығырақ, кемінде бір сөйлеммен жазыңыз.
# $max — неше таңба
appeals-contest-long = Мәтін ұзын. Шегі { $max } таңба.
appeals-contest-iin = Мәтінде ЖСН бар сияқты. Оны алып тастап, қайта жіберіңіз.
appeals-contest-done = Жазылды. Оператор тағы қарайды, жауабы осында келеді.
# $phone — ботты жүргізетіндердің телефоны
appeals-contest-nobody = Жазылды, бірақ басқа оператор әзірге жоқ. Қоңырау шалыңыз: { $phone }
appeals-contest-before = Сіз шағымданғансыз. Жауабы осында келеді.
appeals-contest-cancelled = Жарайды, шағымданбаймыз.
appeals-notice-contested =
    <b>Автор хатының жасырылғанына келіспейді</b>
    { $code } · { $topic }
# $reader — resident (Сіз) не official (тұрғын)
appeals-event-opened =
    { $reader ->
        [official] Тұрғын хатын жұртқа ашты
       *[resident] Сіз хатты жұртқа аштыңыз
    }
# $reader — resident (Сіз) не official (тұрғын)
appeals-event-closed =
    { $reader ->
        [official] Тұрғын хатын жұрттан жапты
       *[resident] Сіз хатты жұрттан жаптыңыз
    }
appeals-event-hidden = Оператор хатты жұрттан жасырды
appeals-event-hidden-upheld = Оператор хатты жасырын қалдырды
appeals-event-unhidden = Оператор хатты қайта ашты
# $reader — resident (Сіз) не official (тұрғын)
appeals-event-contested =
    { $reader ->
        [official] Тұрғын бұған шағымданды
       *[resident] Сіз бұған шағымдандыңыз
    }

## Ауылдың апталық қорытындысы. $n — нешеу (бірден бастап); нөл жол жазылмайды

# $from, $to — жылымен күндер, $unit — округтің толық аты
appeals-week-title =
    <b>Ауылдың аптасы</b>
    { $unit }
    { $from } – { $to }
appeals-week-filed = Жаңа өтініш: { $n }
appeals-week-answered = Жауап алғаны: { $n }
appeals-week-promised = Уәде берілгені: { $n }
appeals-week-claimed = «Істелді» делінгені: { $n }
appeals-week-confirmed = Тұрғын шешілді деп растағаны: { $n }
appeals-week-partly = Тұрғын «жартылай шешілді» дегені: { $n }
appeals-week-disputed = Тұрғын «шешілмеді» дегені: { $n }
appeals-week-thanks = Рақмет айтқаны: { $n }
# $of — не болғанын неше тұрғын айтты (20-дан бастап), $share — үлесі, пайыз белгісімен
appeals-week-share =
    Не болғанын айтқан тұрғын: { $of }. Соның ішінде «шешілді» дегені: { $share }
    Үндемегендер саналмайды.
appeals-week-note = «Істелді» дейтін — жауап беруші. «Шешілді» дейтін — тұрғынның өзі.
appeals-week-stop-button = Керек емес
# Баптаудағы және ауылдың өтініштері астындағы түйме
appeals-week-on-button = Апта қорытындысы келсін
appeals-week-off-button = Қорытынды келмесін
# Баптаудағы жол
appeals-week-state-on = Ауыл өтініштерінің не болғанын аптасына бір рет жазамыз.
appeals-week-state-off = Ауыл өтініштерінің бір аптада не болғанын жазбаймыз.
appeals-week-state-no-home = Ауылдың апталық қорытындысы: алдымен ауылыңызды таңдаңыз
appeals-week-stopped = Енді жібермейміз. Қайта қосу: /settings

## S44: сөз өшіру, жазуға тыйым

# Оператордың түймесі
appeals-op-strike-button = Сөзді өшіру
# $code — код, $topic — тақырып
appeals-strike-ask =
    <b>{ $code } · { $topic }</b>
    Қай сөзді өшіреміз?
appeals-strike-found = Бот тапқан сөздер төмендегі түймелерде.
appeals-strike-none = Бот нөмір де, балағат сөз де таппады.
# $max — таңбаның шегі
appeals-strike-how = Өшетін сөздің өзін жаза аласыз, басынан бастап: 2–{ $max } таңба.
appeals-strike-absent = Бұл өтініште ондай сөз жоқ. Сөзді басынан, тұрғанындай жазып көріңіз.
# $code — код, $topic — тақырып, $n — неше жерден өшеді
appeals-strike-preview =
    <b>{ $code } · { $topic }</b>
    Өшсе, осылай қалады. Неше жерден: { $n }
appeals-strike-why-ask = Неге өшіреміз?
# Себептер: түйме де, хабардағы сөз де
appeals-strike-private = Құжат не телефон нөмірі
appeals-strike-rude = Балағат сөз
appeals-strike-name = Біреудің аты
appeals-strike-other = Басқа себеп
appeals-strike-again-button = Басқа сөз
# $why — себебі
appeals-strike-why = Себебі: { $why }
appeals-strike-sure =
    Өшкен сөз еш жерде сақталмайды, қайтпайды.
    Жазған адамға айтамыз, тарихта белгісі қалады.
appeals-strike-yes-button = Иә, өшіру
# $n — неше жерден өшті
appeals-strike-done = Өшірілді. Неше жерден: { $n }
appeals-strike-gone = Бұл сөз енді жоқ: мәтін өзгерген не сөз өшіп қойған.
# Өтініш карточкасында. $n — неше жерден өшті
appeals-redacted = Оператор сөз өшірген: { $n }
# Тарихтағы жол
appeals-event-redacted = оператор сөз өшірді
# Тұрғынға. $code — код, $topic — тақырып, $n — неше жерден, $why — себебі
appeals-told-redacted =
    <b>{ $code } · { $topic }</b>
    Оператор осы өтініштен сөз өшірді. Неше жерден: { $n }
    Себебі: { $why }
    Орнында ▇▇▇ тұр. Қалғаны өзгерген жоқ.
# Оператордың түймесі
appeals-op-ban-button = Жазуға тыйым салу
# $code — код, $topic — тақырып
appeals-ban-why-ask =
    <b>{ $code } · { $topic }</b>
    Осы хаттың иесіне жазуға неге тыйым саламыз?
# Себептер: түйме де, хабардағы сөз де
appeals-ban-rude = Балағат сөз
appeals-ban-invented = Біле тұра өтірік жазу
appeals-ban-flood = Бір хатты қайталай беру
appeals-ban-other = Басқа себеп
# $code — код, $topic — тақырып
appeals-ban-days-ask =
    <b>{ $code } · { $topic }</b>
    Қанша күнге?
# $n — күн саны: 7, 30 не 90
appeals-ban-days-button = { $n } күн
# $code — код, $topic — тақырып, $why — себебі, $date, $time — тыйым бітетін күн мен уақыт
appeals-ban-sure =
    <b>{ $code } · { $topic }</b>
    Себебі: { $why }
    Тыйым бітетін уақыт: { $date }, { $time }
    Ол кісі хат, рақмет, шағым жібере алмайды. Бұрынғы хаттары мен жауаптары қалады.
    Себебін айтамыз, ол шағымдана алады. Кім екені Сізге де көрсетілмейді.
    Тыйымды кім салғаны жазылады. Саламыз ба?
appeals-ban-yes-button = Иә, тыйым салу
# $code — код, $date, $time — тыйым бітетін күн мен уақыт
appeals-ban-done =
    Тыйым салынды: { $code }
    Бітетін уақыты: { $date }, { $time }
appeals-ban-longer = Бұл кісіге салынған тыйым бар, ол бұдан ерте бітпейді.
appeals-ban-waits = Бұл кісі тыйымға шағымданды. Шешім шыққанша өзгертуге болмайды.
# Кезектегі түйме. $n — тыйым саны
appeals-bans-button = Тыйымдар: { $n }
appeals-bans-title = <b>Жазуға тыйымдар</b>
appeals-bans-none = Қазір тыйым жоқ.
# $n — реттік нөмірі, $code — код, $why — себебі, $date — бітетін күні
appeals-bans-line = { $n }. { $code } · { $why } · { $date }
# Соның өзі, тұрғын шағымданғанда. $n — реттік нөмірі, $code — код, $why — себебі, $date — бітетін күні
appeals-bans-line-contested = { $n }. { $code } · { $why } · { $date } · шағым бар
# $code — код, $why — себебі, $date, $time — тыйым бітетін күн мен уақыт
appeals-ban =
    <b>Жазуға тыйым</b>
    Өтініш: { $code }
    Себебі: { $why }
    Бітетін уақыты: { $date }, { $time }
# $text — тұрғынның сөзі
appeals-ban-words = Тұрғынның шағымы: «{ $text }»
appeals-ban-contested = Тұрғын шағымданды, шешім күтіп тұр.
appeals-ban-kept = Шағымы қаралды, тыйым қалды.
appeals-ban-lifted = Тыйым алып тасталды.
appeals-ban-over = Тыйымның уақыты бітті.
appeals-ban-replaced = Орнына ұзағырақ тыйым салынды.
appeals-ban-case-button = Өтінішті ашу
appeals-ban-lift-button = Алып тастау
appeals-ban-keep-button = Қалсын
# $code — код
appeals-ban-lift-ask =
    { $code }: тыйымды алып тастаймыз ба?
    Тұрғынға айтамыз, ол бірден жаза алады.
appeals-ban-lift-yes-button = Иә, алып тастау
# $code — код
appeals-ban-keep-ask =
    { $code }: тыйым қалсын ба?
    Тұрғынға айтамыз. Ботта ол енді шағымдана алмайды.
appeals-ban-keep-yes-button = Иә, қалсын
# Жоғарыдағы операторға. $code — код
appeals-notice-ban-contested = { $code }: тұрғын жазуға тыйымға шағымданды. Шешімі Сізде.
# Тыйым салған операторға. $code — код
appeals-notice-lifted = { $code }: Сіз салған тыйымды басқа оператор алып тастады.
# Тыйым салған операторға. $code — код
appeals-notice-kept = { $code }: тұрғынның шағымын басқа оператор қарады. Сіз салған тыйым қалды.
# Тұрғынға. $why — себебі, $code — өз хатының коды, $date, $time — қайта жаза алатын күн мен уақыт
appeals-banned =
    <b>Ботта хат жіберуге уақытша тыйым салынды</b>
    Себебі: { $why }
    Қай хаттан кейін: { $code }
    Қайта жаза алатын уақыт: { $date }, { $time }
appeals-banned-ways =
    Бұрынғы хаттарыңыз бен жауаптары қалады, оларға сөз қоса аласыз.
    Ресми өтініш жазуға болады: eotinish.kz
    Қауіп болса: 112
appeals-banned-contested = Шағымыңыз жіберілді, шешімін айтамыз.
appeals-banned-kept = Шағымыңыз қаралды, тыйым қалды.
appeals-banned-saved = Жазғаныңыз сақталды.
appeals-ban-contest-button = Шағымдану
# $min, $max — таңбаның ең азы мен ең көбі
appeals-ban-contest-ask =
    Тыйым неге дұрыс емес?
    Бір хабармен жазыңыз: { $min }–{ $max } таңба. Бір рет қана шағымдануға болады.
    Шағымды басқа оператор оқиды, атыңызды көрмейді.
# $min, $max — таңбаның ең азы мен ең көбі
appeals-ban-contest-length = Бір хабармен былай жазып көріңіз: { $min }–{ $max } таңба.
appeals-ban-contest-sent = Шағымыңыз жіберілді. Шешімін айтамыз.
# $phone — бот жұмысы туралы телефон
appeals-ban-contest-nobody =
    Сөзіңіз сақталды. Әзірге оны шешетін басқа оператор жоқ.
    Қоңырау шалыңыз: { $phone }
# $code — өз хатының коды
appeals-told-ban-lifted =
    <b>Қайта жаза аласыз</b>
    Тыйым алып тасталды: { $code }
# $why — себебі, $code — өз хатының коды, $date, $time — қайта жаза алатын күн мен уақыт
appeals-told-ban-kept =
    Шағымыңызды басқа оператор қарады: тыйым қалды.
    Өтініш: { $code }. Себебі: { $why }
    Қайта жаза алатын уақыт: { $date }, { $time }
    Бір тыйымға екінші рет шағымдануға болмайды. Ресми шағым: eotinish.kz
appeals-moderation-left = Жарайды, ештеңе өзгерген жоқ.

## S40: Ұсыныстар. $n — неше адам қолдады, $goal — нешеу керек, $date — соңғы күн

appeals-proposals-button = Ұсыныстар
# $unit — округтің толық аты
appeals-proposals-title =
    <b>Ұсыныстар</b>
    { $unit }
appeals-proposals-how =
    Көп адам қолдаса, әкім күнін, нәтижесін не бас тарту себебін айтуға міндетті.
    Кім қолдағанын ешкімге көрсетпейміз, тек саны көрінеді.
appeals-proposals-none =
    Ашық ұсыныс әзірге жоқ.
    Өз ұсынысыңызды жазыңыз: /write
# $n — реттік нөмірі, $text — ұсыныстың басы, $bar — қолдау саны, $fate — не болғаны
appeals-proposals-line =
    { $n }. { $text }
    { $bar } · { $fate }
appeals-proposal-bar = Қолдағаны: { $n }, керегі: { $goal }
# $fate — не болғаны
appeals-proposal-fate = Ұсыныс: { $fate }
appeals-proposal-until = Қолдаудың соңғы күні: { $date }
# $n — неше адам тексеріліп жатыр
appeals-proposal-held = Тексерудегі: { $n }. Оператор қарайды.
appeals-proposal-tell = Көршілеріңіз осы жерден қолдай алады: Ауылым → Ұсыныстар
appeals-proposal-yours = Сіз қолдадыңыз.
appeals-proposal-yours-held = Сіз қолдадыңыз. Оператор қараған соң саналады.
appeals-fate-collecting = қолдау жиналып жатыр
appeals-fate-waiting = жауап күтіп тұр
appeals-fate-answered = жауап берілді
appeals-fate-planned = күні айтылды
appeals-fate-budgeted = бюджетке енді
appeals-fate-claimed = «істелді» деді
appeals-fate-unconfirmed = расталмады
appeals-fate-built = іске асты
appeals-fate-refused = бас тартылды
appeals-fate-expired = қолдау жетпеді
appeals-support-button = Қолдаймын
appeals-support-off-button = Қолдауды алу
appeals-support-gone = Бұл ұсыныс енді ашық емес.
appeals-support-over = Бұл ұсынысқа қолдау жинау аяқталды.
appeals-support-no-home = Алдымен тұратын жеріңізді таңдаңыз. Сосын мұнда қайта келіңіз.
appeals-support-elsewhere =
    Ұсынысты сол округтің тұрғыны ғана қолдайды.
    Көшсеңіз, тұратын жеріңізді ауыстырыңыз: /settings
appeals-support-office = Әкім мен оның аппараты ұсынысты қолдамайды: олар оған жауап береді.
appeals-support-dropped = Оператор бұл қолдауды санамады.
# $fate — не болғаны, $text — ұсыныстың басы
appeals-told-fate =
    <b>Сіз қолдаған ұсыныс: { $fate }</b>
    { $text }
# $n — неше адам, $code — код, $topic — тақырып
appeals-told-supported =
    <b>Ұсынысыңызды ауыл қолдады: { $n }</b>
    { $code } · { $topic }
# Бұл неге міндеттейді. $reader — resident (автор) не official (жауап беруші); $addressee — akim (әкім) не operator (оператор)
appeals-supported-need =
    { $reader ->
        [official] Жалпы сөз жетпейді: күні, бюджеті, нәтижесі не бас тарту себебі керек.
       *[resident]
            { $addressee ->
                [operator] Оператор күнін, нәтижесін не бас тарту себебін айтуға міндетті.
               *[akim] Әкім күнін, нәтижесін не бас тарту себебін айтуға міндетті.
            }
    }
# $reader — resident (автор) не official (жауап беруші)
appeals-supported-planned =
    { $reader ->
        [official] Күні бұрын айтылған. Сол күні автордан сұраймыз.
       *[resident] Күні бұрын айтылған. Сол күні Сізден сұраймыз.
    }
# $due — жауаптың соңғы күні
appeals-supported-due = Жауаптың соңғы күні: { $due }
# $topic — тақырып
appeals-told-support-moved =
    { $topic }
    Сіз қолдаған ұсыныс басқа округке берілді. Қолдау онда басынан жиналады.
# $topic — тақырып
appeals-told-support-over =
    { $topic }
    Сіз қолдаған ұсынысқа енді қолдау жиналмайды.
# $code — код, $topic — тақырып
appeals-told-ending =
    <b>Ұсынысты қолдау уақыты бітуге жақын</b>
    { $code } · { $topic }
    Қолдағаны: { $n }, керегі: { $goal }
    Соңғы күні: { $date }
# $code — код, $topic — тақырып
appeals-told-over =
    <b>Ұсынысты қолдау уақыты бітті</b>
    { $code } · { $topic }
    Қолдағаны: { $n }, керегі: { $goal }
    Өтініш өз жөнімен жүре береді. Ұсынысты қайта жазуға болады.
# $code — код, $topic — тақырып
appeals-notice-supported =
    <b>Ұсынысты ауыл қолдады</b>
    { $code } · { $topic }
# $code — код, $topic — тақырып
appeals-notice-held =
    <b>Ұсынысты бір сағатта көп жаңа адам қолдады</b>
    { $code } · { $topic }
    Оларды санау-санамауды Сіз шешесіз.
appeals-dated-only =
    Ұсынысты ауыл қолдады. Жалпы жауап жетпейді.
    Күнін айтыңыз, бюджетке енгенін, істелгенін не бас тарту себебін жазыңыз.
appeals-budget-button = Бюджетке енді
# $code — код, $topic — тақырып, $date — күні
appeals-budget-ask =
    <b>Ақша қайдан, не істеледі?</b>
    { $code } · { $topic }
    Күні: { $date }
    Бір-екі сөйлеммен жазыңыз.
appeals-done-budgeted = Бюджетке енді деді: { $n }
# $code — код, $topic — тақырып, $date — күні,
# $by — akim (әкім), staff (әкім аппараты) не operator (оператор)
appeals-told-budgeted =
    { $by ->
        [operator] <b>Оператор «бюджетке енді» деді</b>
        [staff] <b>Әкім аппараты «бюджетке енді» деді</b>
       *[akim] <b>Әкім «бюджетке енді» деді</b>
    }
    { $code } · { $topic }
    Күні: { $date }
    Сол күні Сізден сұраймыз.
# $by — akim (әкім), staff (әкім аппараты) не operator (оператор), $day — күні
appeals-event-budgeted =
    { $by ->
        [operator] Оператор «бюджетке енді» деді: { $day }
        [staff] Әкім аппараты «бюджетке енді» деді: { $day }
       *[akim] Әкім «бюджетке енді» деді: { $day }
    }
# $n — неше адам
appeals-event-supported = Ауыл қолдады: { $n }
appeals-event-recalled = Күні бар жауап күтіледі
# $n — неше адам
appeals-event-support-counted = Оператор қолдауды санады: { $n }
# $n — неше адам
appeals-event-support-dropped = Оператор қолдауды санамады: { $n }
appeals-event-expired = Қолдау жинау уақыты бітті
appeals-held-button = Тексерудегі қолдау
# $code — код, $topic — тақырып, $n — саналғаны, $goal — нешеу керек, $held — тексерудегі саны
appeals-held-title =
    <b>Бір мезетте келген қолдау</b>
    { $code } · { $topic }
    Саналғаны: { $n }, керегі: { $goal }
    Тексерудегі: { $held }
    Олар ботқа не осы жерге жеті күн ішінде келген.
    Жиында бірге қолдаған болар. Бір адамның бірнеше телефоны болуы да мүмкін.
appeals-held-none = Тексеретін қолдау жоқ.
appeals-held-own = Сіз осы ұсыныстың авторысыз не оны қолдағансыз. Басқа оператор шешеді.
appeals-held-count-button = Санау
appeals-held-drop-button = Санамау
# $held — тексерудегі саны
appeals-held-drop-ask =
    Бұл қолдауды санамаймыз ба? Саны: { $held }
    Олар бұл ұсынысты қайта қолдай алмайды.
appeals-held-drop-yes-button = Иә, саналмасын
appeals-handover-proposals = Тұрғындардың ұсыныстары:
