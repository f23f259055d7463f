### Жерлер, әкімдер, ауылым.
### Айнымалыға жалғау жалғанбайды: «Әкім: { $name }» деп жазыңыз.

## S04: ауылыңыз

directory-home-ask =
    Қай ауылда тұрасыз? Атын жазыңыз.
    Мысалы: Достық. Латынша, қатесімен жазсаңыз да табамыз.
directory-home-list-button = Тізімнен таңдау
directory-home-later-button = Кейін
directory-home-later = Жарайды. Ауылыңызды кейін де таңдай аласыз: /settings
# $chain — жер тізбегі, $akim — әкімнің аты-жөні, directory-akim-none не directory-akim-unknown
directory-home-saved =
    Ауылыңыз: { $chain }
    Әкім: { $akim }
# Ауылын ауыстырғанда. $chain — жер тізбегі, $akim — әкімнің аты-жөні, directory-akim-none не directory-akim-unknown
directory-home-moved =
    Жаңа ауылыңыз: { $chain }
    Әкім: { $akim }
    Ескі өтініштеріңіз сақталды.
# Үйі ауысқан адамға. $chain — қазіргі ауылы
directory-move-ask =
    <b>Үйіңіз ауысты ма?</b>
    Қазіргі ауылыңыз: { $chain }
    Жазған өтініштеріңіз сақталады, жауабы да келеді.
    Жаңа хатыңыз жаңа әкімге барады.
    Хабар мен сауалнама жаңа ауылдан келеді.

    Жаңа ауылыңыздың атын жазыңыз.
directory-move-stay-button = Бәрі бұрынғыдай қалсын
# $chain — ауылы
directory-move-stayed = Ауылыңыз өзгерген жоқ: { $chain }
# «Әкім: » деген сөзден кейін тұрады
directory-akim-none = орны бос
# Сол орында: бұл әкім туралы дерек енгізілмеген
directory-akim-unknown = дерек жоқ

## S05: іздеу

directory-search-ask = Қай ауыл керек? Атын жазыңыз.
# $n — неше жер табылды (екіден бастап)
directory-search-found = Осындай атпен { $n } жер бар. Өзіңіздікін басыңыз.
# Тізімнің бір жолы. $n — нөмірі, $chain — жер тізбегі
directory-search-line = { $n }. { $chain }
# Жер бұрын басқаша аталған. $n — нөмірі, $chain — жер тізбегі, $old — бұрынғы аты
directory-search-old-name-line = { $n }. { $chain } (ескі аты: { $old })
# Тізімге сыймағандары бар
directory-search-more = Басқалары да бар: аудан атын қосып жазыңыз.
directory-search-similar = Ұқсас атаулар:
directory-search-similar-none = Ұқсас атау жоқ.
directory-search-similar-button = Ұқсас атаулар
directory-search-absent-button = Мұнда жоқ
directory-search-district-button = Аудан қосып жазу
directory-search-district-ask =
    Ауыл мен ауданның атын бірге жазыңыз.
    Мысалы: Достық Тасқала
# $guess — басқа пернетақтада шыққан сөз
directory-search-layout =
    Пернетақта басқа тілде тұрған сияқты.
    «{ $guess }» дегіңіз келді ме?
directory-search-layout-yes-button = Иә, осы
directory-search-layout-no-button = Жоқ, қайта жазам
# $query — адам жазған сөз
directory-search-guess = «{ $query }» деген жер табылмады. Мыналар ұқсайды.
# $query — адам жазған сөз
directory-search-none =
    «{ $query }» деген жер табылмады.
    Көрші ауылдың атын жазыңыз немесе тізімнен таңдаңыз.

## S06: тізім

directory-tree-region = Облысты таңдаңыз.
directory-tree-district = Ауданды таңдаңыз.
directory-tree-unit = Округті таңдаңыз.
directory-tree-settlement = Ауылды таңдаңыз.
directory-tree-city = Бұл қалада ауылдық әкім жоқ.
directory-tree-none = Бұл тізім әзірге бос.

## S08: әкімнің беті. Жол реті өзгермейді, дерегі жоқ жол қалдырылады

# $name — аты-жөні
directory-card-name = <b>{ $name }</b>
# $chain — округтен жоғары тұрған жерлер
directory-card-chain = { $chain }
# Ауылдың өз әкімі жоқ. $unit — округтің толық аты
directory-card-belongs = Бұл ауыл мына округке кіреді: { $unit }
# Сол сияқты, бірақ округ емес (кент, қала). $unit — толық аты
directory-card-belongs-akimat = Бұл жер мына әкімдікке қарайды: { $unit }
# Жынысы белгісіз болса. $date — күні
directory-card-elected-on = Сайланған күні: { $date }
# $date — күні
directory-card-elected-on-female = Сайланған күні: { $date }
# $date — күні
directory-card-elected-on-male = Сайланған күні: { $date }
# $date — күні
directory-card-term-until = Өкілеттігі бітетін күн: { $date }
# $date — күні, $number — қатарынан нешінші мерзім
directory-card-term-until-number = Өкілеттігі бітетін күн: { $date }, { $number ->
        [1] бірінші мерзім
        [2] екінші мерзім
       *[other] қатарынан мерзім саны: { $number }
    }
# $party — партияның аты, сайлау күнгі
directory-card-nomination-party = Кім ұсынды: { $party }
# Партия кейін атын өзгерткен. $party — сайлау күнгі аты, $now — қазіргі аты
directory-card-nomination-party-renamed = Кім ұсынды: { $party } (қазір: { $now })
directory-card-nomination-self = Кім ұсынды: өзін-өзі ұсынған
directory-card-nomination-akim = Кім ұсынды: жоғары тұрған әкім
# Жынысы белгісіз болса
directory-card-service-yes = Бұрын мемлекеттік қызметте болған
directory-card-service-yes-female = Бұрын мемлекеттік қызметте болған
directory-card-service-yes-male = Бұрын мемлекеттік қызметте болған
# Жынысы белгісіз болса
directory-card-service-no = Бұрын мемлекеттік қызметте болмаған
directory-card-service-no-female = Бұрын мемлекеттік қызметте болмаған
directory-card-service-no-male = Бұрын мемлекеттік қызметте болмаған
# $phone — телефон
directory-card-phone = Телефоны: { $phone }
# $email — кеңсенің электрондық поштасы
directory-card-email = Поштасы: { $email }
# $hours — қабылдау күндері мен сағаты
directory-card-reception = Қабылдау: { $hours }
# Бүгінгі қабылдау жүріп жатыр. $until — бітетін уақыты
directory-card-reception-open = Қазір қабылдап жатыр, бітетін уақыты { $until }
# Бүгінгі қабылдау әлі басталған жоқ. $from — басталатын уақыты, $until — бітетін уақыты
directory-card-reception-later = Бүгін қабылдау: { $from }–{ $until }
directory-card-reception-over = Бүгінгі қабылдау бітті
directory-card-reception-none = Бүгін қабылдау жоқ
# $address — мекенжайы
directory-card-office = Кеңсесі: { $address }
# $villages — ауылдар, үтір арқылы
directory-card-villages = Ауылдары: { $villages }
# $date — күні
directory-card-checked-on = Тексерілген күні: { $date }
# Ойдан шығарылған үлгі. $date — күні
directory-card-checked-on-demo = Тексерілген күні: { $date }. Үлгі дерек
directory-card-demo = Үлгі дерек
# $name — аты-жөні, $date — тағайындалған күні
directory-card-acting =
    Әкімнің міндетін атқарушы: { $name }
    Сайланған әкім емес. Тағайындалған күні: { $date }
# Әкімі туралы дерек енгізілмеген
directory-card-unknown = Әкім туралы дерек әлі жоқ.
directory-card-no-unit = Бұл жерге қай әкім жауап беретінін әлі білмейміз.
# Босаған күні белгісіз. $election — сайлау күні не directory-election-day-none
directory-card-vacant =
    Қазір әкімнің орны бос.
    Сайлау күні: { $election }
    Хатыңыз операторға барады.
# $date — босаған күні, $election — сайлау күні не directory-election-day-none
directory-card-vacant-since =
    Қазір әкімнің орны бос. Босаған күні: { $date }
    Сайлау күні: { $election }
    Хатыңыз операторға барады.
directory-card-channel = Әкім ботқа әлі қосылған жоқ. Хатыңыз операторға барады.
# Әкім қосылған, бірақ 72 сағатта ол да, мамандары да ештеңе ашпаған
directory-card-silent = Байланыс арнасы расталмаған: хаттар 72 сағаттан бері оқылмаған.
directory-card-write-button = ✏️ Әкімге жазу
directory-card-home-button = Менің ауылым — осы
directory-card-other-button = Басқа ауыл
directory-card-invite-button = Әкімге сілтеме
directory-card-past-button = Бұрынғы әкімдер
directory-card-photo-button = 🖼 Суреті
directory-photo-later = Суреті әзірге ашылмай тұр. Сәл кейін қайта басып көріңіз.
directory-card-share-button = 📤 Бөлісу
directory-card-edit-button = ✏️ Түзету
directory-card-wrong-button = Бұл біздің әкім емес
# Карточкада ешкім аталмаса
directory-card-wrong-vacant-button = Дерек дұрыс емес
# Ұзақ тексерілмеген. $date — соңғы тексерілген күні
directory-card-unverified = Дерек ескірген болуы мүмкін. Тексерілген күні: { $date }
# Ойдан шығарылған мысал. $date — соңғы тексерілген күні
directory-card-unverified-demo = Дерек ескірген болуы мүмкін. Тексерілген күні: { $date }. Үлгі дерек

## Бұрынғы әкімдер: соңғысы бірінші

directory-past-title = <b>Бұрынғы әкімдер</b>
# $unit — округтің толық аты
directory-past-unit = { $unit }
directory-past-none = Бұрынғы әкімдер туралы дерек жоқ.
# $name — аты-жөні
directory-past-name = { $name }
# $from — басталған күні, $until — біткен күні
directory-past-days = { $from } – { $until }
directory-past-elected = Сайланған әкім
directory-past-acting = Әкімнің міндетін атқарушы

## Өкілеттігі неге бітті

directory-past-why-succeeded = Орнына жаңа әкім келді
directory-past-why-term-over = Мерзімі бітті
directory-past-why-resigned = Өз еркімен кетті
directory-past-why-left-party = Өзін ұсынған партиядан шықты
directory-past-why-no-confidence = Сенімсіздік білдірілді
directory-past-why-dismissed = Қызметтен босатылды
directory-past-why-citizenship = Қазақстан азаматы болмай қалды
directory-past-why-incapacity = Сот әрекетке қабілетсіз деп таныды
directory-past-why-died = Дүниеден өтті
directory-past-why-unit-abolished = Бұл әкімдік жабылды
directory-past-why-other = Басқа себеппен

## S09: карточканы бөлісу. Кез келген мессенджерге жіберуге болатын мәтін

# $name — аты-жөні
directory-share-akim = Біздің әкім: { $name }
# $name — аты-жөні
directory-share-acting = Әкімнің міндетін атқарушы: { $name }
directory-share-vacant = Қазір әкімнің орны бос.
# $unit — округтің толық аты, $district — ауданы
directory-share-unit = { $unit }, { $district }
# $link — ботқа сілтеме
directory-share-link = Мәселені осында жазуға болады: { $link }
directory-share-whatsapp-button = 📤 WhatsApp-қа жіберу
directory-share-telegram-button = 📤 Telegram-ға жіберу
directory-share-board-button = 🖨 Хабарландыру тақтасына

## Хабарландыру тақтасына арналған парақ: екі тіл бір бетте, қазақшасы жоғарыда. Алыстан оқылады, сондықтан қысқа

directory-placard-title = Әкімге жазыңыз
# QR-код пен сілтеменің астында. Екі қысқа жол
directory-placard-how =
    Телефон камерасын осы кодқа бағыттаңыз.
    Telegram ашылады.
# Парақпен бірге келетін мәтін. Оның үстінде округтің аты тұрады
directory-placard-print =
    Хабарландыру тақтасына арналған парақ: екі тілде, A4 қағазға.
    Басып шығарып, көпшілік көретін жерге іліңіз.
    Принтеріңіз болмаса, файлды принтері бар адамға жіберіңіз.
    Әкім ауысса да, парақты ауыстырудың қажеті жоқ: код жаңа әкімге апарады.

## S10: карточкада не дұрыс емес

directory-wrong-ask = Не дұрыс емес? Бір сөйлеммен жазыңыз.
directory-wrong-person-button = Басқа адам әкім
directory-wrong-phone-button = Телефоны дұрыс емес
directory-wrong-unit-button = Ауыл басқа округте
directory-wrong-saved = Рақмет. Оператор тексеріп, Сізге хабарлайды.
directory-wrong-empty = Не дұрыс емес екенін сөзбен жазып жіберіңіз.
# $n — неше таңба жазылды, $max — қанша болуы мүмкін
directory-wrong-too-long =
    Мәтін ұзын: { $n } таңба.
    { $max } таңбаға сыйғызып, қайта жіберіңіз.
# $text — бұрын жазғаны
directory-wrong-waiting =
    Бұл карточка туралы хабарыңыз бар: «{ $text }»
    Оператор оны әлі тексерген жоқ. Жауабын күтіңіз.
# $n — тексерілмеген хабар саны
directory-wrong-too-many =
    Тексеруді күтіп тұрған хабарыңыз: { $n }
    Жаңасын соларға жауап келген соң жіберіңіз.
# Карточка туралы сұрақтан бас тартты
directory-asked-cancelled = Жарайды, ештеңе өзгерген жоқ.

## Тұрғынның карточка туралы хабары: операторға

# Кімнің жазғаны да, не жазғаны да айтылмайды. $unit — округтің толық аты
directory-doubt-notice = Карточка туралы хабар бар: { $unit }
directory-doubt-open-button = Хабарды ашу
# $left — нешеуі күтіп тұр
directory-doubts-button = Карточка хабары: { $left }
directory-doubts-title = <b>Карточка туралы хабарлар</b>
directory-doubts-none = Карточка туралы жаңа хабар жоқ.
# $n — реті, $unit — округтің толық аты, $what — не дұрыс емес, $date — жазылған күні
directory-doubts-line = { $n }. { $unit } · { $what } · { $date }
directory-doubt-kind-other = өз сөзімен
directory-doubt-title = <b>Карточка туралы хабар</b>
# $place — тұрғын қай жердің карточкасын ашқан
directory-doubt-about = Қай жердің карточкасы: { $place }
# $what — басылған түйме
directory-doubt-said = Не дейді: { $what }
# $text — тұрғынның өз сөзі
directory-doubt-words = Не дейді: «{ $text }»
# $date — күні
directory-doubt-made = Жазылған күні: { $date }
directory-doubt-now = Карточкада қазір:
directory-doubt-edit-button = ✏️ Карточканы түзету
directory-doubt-fixed-button = Түзетілді
directory-doubt-right-button = Карточка дұрыс
directory-doubt-settled-corrected = Жазылды: карточка түзетілді.
directory-doubt-settled-right = Жазылды: карточка дұрыс.
directory-doubt-settled-before = Бұл хабарға бұрын жауап берілген.

## Сол хабардың жауабы: тұрғынға

# $unit — округтің толық аты
directory-doubt-told-corrected =
    Хабарыңызға рақмет. Карточка түзетілді.
    { $unit }
# $unit — округтің толық аты
directory-doubt-told-right =
    Хабарыңызға рақмет. Тексердік, карточка дұрыс екен.
    { $unit }
directory-doubt-card-button = Карточканы ашу

## Карточканы түзету: оператор

directory-edit-title = <b>Карточканы түзету</b>
# $value — қазақша / орысша
directory-edit-name = Аты-жөні: { $value }
# $value — телефон
directory-edit-phone = Телефоны: { $value }
# $value — кеңсенің электрондық поштасы
directory-edit-email = Поштасы: { $value }
# $value — күндері мен сағаттары
directory-edit-hours = Қабылдау: { $value }
# $value — қазақша / орысша
directory-edit-office = Кеңсесі: { $value }
directory-edit-person =
    Басқа адам әкім болса, бұл — жаңа мерзім.
    Оны файлмен қосады: ботты жүргізетін адамға айтыңыз.
directory-edit-name-button = Аты-жөні
directory-edit-phone-button = Телефоны
directory-edit-email-button = Электрондық поштасы
directory-edit-hours-button = Қабылдау уақыты
directory-edit-office-button = Кеңсесі
directory-edit-checked-button = Бәрі дұрыс, тексердім
directory-edit-changes-button = Өзгерістер тарихы
directory-edit-checked = Жазылды: карточка бүгін тексерілді.
directory-edit-nobody = Қазір қызметте әкім жоқ. Түзететін ештеңе жоқ.
# $value — қазіргі мәні
directory-edit-now = Қазір: { $value }
directory-edit-ask-phone =
    Жаңа телефонды жазыңыз.
    Мысалы: +7 711 443 11 22
directory-edit-ask-email =
    Кеңсенің өз электрондық поштасын жазыңыз. Жеке адамдікі болмасын.
    Хаттар ұзақ оқылмаса, сонда хабар барады.
    Мысалы: akimat@example.kz
directory-edit-ask-hours =
    Қабылдау күндері мен сағаттарын жазыңыз.
    Мысалы: сс, бс 10:00–13:00
directory-edit-ask-name =
    Аты-жөнін екі жолға жазыңыз: қазақша, сосын орысша.
    Жазылуын ғана түзетеміз. Басқа адам файлмен келеді.
    Мысалы:
    Бекенов Айдос Серікұлы
    Бекенов Айдос Серикович
directory-edit-ask-office =
    Кеңсе мекенжайын екі жолға жазыңыз: қазақша, сосын орысша.
    Мысалы:
    Достық ауылы, Мектеп көшесі, 4
    село Достык, улица Мектеп, 4
directory-edit-again-phone =
    Телефонды былай жазып көріңіз:
    +7 711 443 11 22
directory-edit-again-email =
    Поштаны былай жазып көріңіз:
    akimat@example.kz
directory-edit-again-hours =
    Қабылдау уақытын былай жазып көріңіз:
    сс, бс 10:00–13:00
directory-edit-again-name =
    Екі жол керек. Былай жазып көріңіз:
    Бекенов Айдос Серікұлы
    Бекенов Айдос Серикович
directory-edit-again-office =
    Екі жол керек. Былай жазып көріңіз:
    Достық ауылы, Мектеп көшесі, 4
    село Достык, улица Мектеп, 4
# $max — ең көп таңба
directory-edit-too-long = Мәтін ұзын, шегі { $max } таңба. Қысқартып, қайта жіберіңіз.
directory-edit-other-person =
    Бұл басқа адамның аты сияқты. Жаңа әкімді файлмен қосады.
    Жазылуын ғана түзетсеңіз, қайта жазып көріңіз.
directory-edit-same = Карточкада осылай тұр, өзгеріс жоқ.
directory-edit-other-term = Осы арада әкім ауысты. Карточканы қайта қараңыз.
# $unit — округтің толық аты, $before — бұрынғы мәні, $now — жаңасы
directory-edit-saved =
    Сақталды.
    { $unit }
    Бұрын: { $before }
    Енді: { $now }
directory-edit-back-button = Қайтару
directory-edit-taken-back = Карточка бұрынғыдай болды.
directory-edit-changed-later =
    Бұл карточка кейін тағы өзгерген.
    Алдымен соңғы өзгерісті қайтарыңыз.

## Карточканың өзгерістер тарихы: соңғысы бірінші

directory-changes-title = <b>Өзгерістер тарихы</b>
directory-changes-none = Өзгеріс болған жоқ.
# $date — күні, $who — directory-changes-operator не directory-changes-import
directory-changes-head = { $date } · { $who }
# Кейін қайтарылған. $date — күні, $who — directory-changes-operator не directory-changes-import
directory-changes-head-undone = { $date } · { $who } · қайтарылған
# Кім қайтарды. $person — адамның нөмірі
directory-changes-undone-by = Қайтарған: оператор №{ $person }
# $person — оператордың біздегі нөмірі
directory-changes-operator = оператор №{ $person }
# $file — файлдың аты
directory-changes-import = импорт: { $file }
# $before — бұрын, $now — енді
directory-changes-name = Аты-жөні: { $before } → { $now }
# $before — бұрын, $now — енді
directory-changes-phone = Телефоны: { $before } → { $now }
# $before — бұрын, $now — енді
directory-changes-email = Поштасы: { $before } → { $now }
# $before — бұрын, $now — енді
directory-changes-hours = Қабылдау: { $before } → { $now }
# $before — бұрын, $now — енді
directory-changes-office = Кеңсесі: { $before } → { $now }
# $name — аты-жөні
directory-changes-began = Мерзім қосылды: { $name }
# $date — күні
directory-changes-ended = Өкілеттігі біткен күн: { $date }
directory-changes-checked = Бәрі тексерілді
directory-changes-other = Басқа деректері өзгерді

## Көптен тексерілмеген карточкалар

# $left — нешеуі
directory-unchecked-button = Тексеру керек: { $left }
# $days — неше күн
directory-unchecked-title =
    <b>Тексеру керек</b>
    { $days } күннен артық тексерілмеген карточкалар:
directory-unchecked-none = Барлық карточка тексерілген.
# $n — реті, $unit — округтің толық аты, $date — соңғы тексерілген күні
directory-unchecked-line = { $n }. { $unit } · { $date }

## Оператордың сұрауы

directory-akims-ask = Қай әкім керек? Округ не ауыл атын жазыңыз.
directory-invite-not-a-unit = Бұл жердің өз әкімі жоқ. Округін таңдаңыз.
directory-outside-area = Бұл жер Сіздің аумағыңызға кірмейді.

## S40: ауылым

# $unit — округтің толық аты
directory-village-title = <b>{ $unit }</b>
# $chain — жоғары тұрған жерлер
directory-village-chain = { $chain }
# $akim — әкімнің аты-жөні, directory-akim-none не directory-akim-unknown
directory-village-akim = Әкім: { $akim }
# $villages — ауылдар, үтір арқылы
directory-village-villages = Ауылдары: { $villages }
# $count — саны не directory-passport-none
directory-village-people = Халқы: { $count }
# Ауылдың да, округтің де саны болғанда. $place — ауыл не округ, $count — саны не directory-passport-none
directory-village-people-of = Халқы, { $place }: { $count }
# $count — саны не directory-passport-none
directory-village-households = Үй саны: { $count }
# $place — ауыл не округ, $count — саны не directory-passport-none
directory-village-households-of = Үй саны, { $place }: { $count }
# Бүкіл жылға. $year — жыл, $sum — сома
directory-village-budget = Бюджет, { $year } жыл: { $sum }
# $year — жыл, $sum — сома
directory-village-budget-plan = Бюджет, { $year } жыл, жоспар: { $sum }
# Жыл әлі біткен жоқ. $year — жыл, $sum — сома
directory-village-budget-so-far = Бюджет, { $year } жыл, бір бөлігі: { $sum }
# $sum — сома, $share — үлесі
directory-village-own = Өз кірісі: { $sum } ({ $share })
# $sum — сома
directory-village-own-only = Өз кірісі: { $sum }
# Жоғарыдағы жалпы сома басқа уақыттікі. $year — жыл, $sum — бүкіл жылдың сомасы
directory-village-own-year = Өз кірісі, { $year } жыл: { $sum }
# Жоғарыдағы жалпы сома басқа уақыттікі. $year — жыл, $sum — жылдың бір бөлігінің сомасы
directory-village-own-so-far = Өз кірісі, { $year } жыл, бір бөлігі: { $sum }
directory-village-own-none = Өз кірісі: дерек жоқ
directory-village-people-none = Халқы: дерек жоқ
directory-village-budget-none = Бюджет: дерек жоқ
directory-home-change-button = Ауылды өзгерту

## Ауыл паспорты: халық пен жол, тұрмыс, жылдар бойынша бюджет, жұмыстар. Әр санның дереккөзі мен күні бар

directory-passport-button = Ауыл паспорты
directory-passport-title = <b>Ауыл паспорты</b>
# $place — округтің толық аты
directory-passport-place = { $place }
directory-passport-people-title = <b>Халқы мен жолы</b>
# Сандар округтікі емес, ауылдың өзінікі. $place — ауылдың толық аты
directory-passport-people-title-of = <b>Халқы мен жолы · { $place }</b>
directory-passport-services-title = <b>Су, газ, мектеп, дәрігер</b>
# $place — ауылдың толық аты
directory-passport-services-title-of = <b>Су, газ, мектеп, дәрігер · { $place }</b>
directory-passport-budget-title = <b>Бюджет жылдар бойынша</b>
directory-passport-works-title = <b>Ең ірі жұмыстар</b>
# $year — жыл
directory-passport-works-title-year = <b>Ең ірі жұмыстар, { $year } жыл</b>
# Жыл әлі біткен жоқ. $year — жыл
directory-passport-works-title-so-far = <b>Ең ірі жұмыстар, { $year } жыл, бір бөлігі</b>
directory-passport-no-data = Дерек жоқ
# $what — ненің дерегі жоқ, үтір арқылы
directory-passport-lacking = Дерек жоқ: { $what }
# Соманың орнында тұрады
directory-passport-unknown = дерек жоқ
# Нөлдің орнына
directory-passport-none = жоқ
# $source — сайт аты, $date — тексерілген күні
directory-passport-source = Дереккөз: { $source }, { $date }
# Дереккөздің орнында: сан ойдан шыққан
directory-passport-invented = үлгі
# $sum — неше мың теңге
directory-passport-money = { $sum } мың ₸
# $km — неше километр
directory-passport-km = { $km } км
# Нөл километрдің орнына
directory-passport-km-none = осы жерде
# $value — сан не сөз, $note — түсініктеме
directory-passport-noted = { $value } ({ $note })
# $what — не жасалғаны, $sum — сома
directory-passport-work = • { $what }: { $sum }

## Паспорт жолдары. $value — сан не сөз

directory-passport-fact-people = Халқы: { $value }
directory-passport-fact-adults = Ересектер: { $value }
directory-passport-fact-households = Үй саны: { $value }
directory-passport-fact-km-district = Аудан орталығына дейін: { $value }
directory-passport-fact-km-oblast = Облыс орталығына дейін: { $value }
directory-passport-fact-water = Су: { $value }
directory-passport-fact-gas = Газ: { $value }
directory-passport-fact-internet = Интернет: { $value }
directory-passport-fact-school = Мектеп: { $value }
directory-passport-fact-kindergarten = Балабақша: { $value }
directory-passport-fact-medical = Медициналық көмек: { $value }

## Ненің дерегі жоқ; үтір арқылы қатар тұрады

directory-passport-lacks-people = халқы
directory-passport-lacks-adults = ересектер
directory-passport-lacks-households = үй саны
directory-passport-lacks-km-district = ауданға жол
directory-passport-lacks-km-oblast = облысқа жол
directory-passport-lacks-water = су
directory-passport-lacks-gas = газ
directory-passport-lacks-internet = интернет
directory-passport-lacks-school = мектеп
directory-passport-lacks-kindergarten = балабақша
directory-passport-lacks-medical = медициналық көмек

## Санның орнындағы сөздер

directory-passport-choice-yes = бар
directory-passport-choice-no = жоқ
directory-passport-choice-none = жоқ
directory-passport-choice-central = су құбыры
directory-passport-choice-standpipe = көшедегі колонка
directory-passport-choice-well = құдық не ұңғыма
directory-passport-choice-delivered = тасымал су
directory-passport-choice-piped = газ құбыры
directory-passport-choice-bottled = баллонмен
directory-passport-choice-wired = кабельмен
directory-passport-choice-mobile = мобильді
directory-passport-choice-hospital = аурухана
directory-passport-choice-clinic = амбулатория
directory-passport-choice-post = медпункт

## Бюджет жылдар бойынша

# $year — жыл, $sum — сома
directory-passport-year-fact = { $year } жыл, нақты: { $sum }
# Жыл әлі біткен жоқ. $year — жыл, $sum — сома
directory-passport-year-so-far = { $year } жыл, жылдың бір бөлігі: { $sum }
# $year — жыл, $sum — сома
directory-passport-year-plan = { $year } жыл, жоспар: { $sum }
# Бұрынғы жыл бір жолға. $year — жыл, $sum — сома, $own — өз кірісі, $share — оның үлесі
directory-passport-year-brief = { $year } жыл, нақты: { $sum }, өз кірісі: { $own } ({ $share })
# $sum — сома, $share — үлесі
directory-passport-own = • өз кірісі: { $sum } ({ $share })
# $sum — сома
directory-passport-own-only = • өз кірісі: { $sum }
# $sum — сома
directory-passport-transfers = • трансферт: { $sum }

directory-budget-png-button = 🖼 Бюджет суреті

## Өз кірісі өсті ме, тәуелділік азайды ма. Салыстырылған жылдардың алғашқысы мен соңғысы

# Соңғы жыл бұрынғылардан жоғары. $first, $last — сомалар, $firstYear, $lastYear — жылдар
directory-income-up = Өз кірісі өсті: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# Соңғы жыл бұрынғылардан төмен. $first, $last — сомалар, $firstYear, $lastYear — жылдар
directory-income-down = Өз кірісі азайды: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# $first, $last — сомалар, $firstYear, $lastYear — жылдар
directory-income-same = Өз кірісі өзгермеді десе болады: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# Біраз жылдан жоғары, біразынан төмен. $first, $last — сомалар, $firstYear, $lastYear — жылдар
directory-income-mixed = Өз кірісі бірде өсті, бірде азайды: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
directory-income-unknown = Өз кірісі өсті ме, әзірге белгісіз: екі жылдың дерегі керек.
# $first, $last — үлестер, $firstYear, $lastYear — жылдар
directory-income-share-up =
    Трансфертке тәуелділік азайды.
    Өз кірісінің үлесі: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# $first, $last — үлестер, $firstYear, $lastYear — жылдар
directory-income-share-down =
    Трансфертке тәуелділік өсті.
    Өз кірісінің үлесі: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# $first, $last — үлестер, $firstYear, $lastYear — жылдар
directory-income-share-same =
    Трансфертке тәуелділік өзгермеді.
    Өз кірісінің үлесі: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
# $first, $last — үлестер, $firstYear, $lastYear — жылдар
directory-income-share-mixed =
    Трансфертке тәуелділік бірде өсті, бірде азайды.
    Өз кірісінің үлесі: { $first } ({ $firstYear }), { $last } ({ $lastYear }).
directory-income-share-unknown = Трансфертке тәуелділік азайды ма, әзірге белгісіз.
directory-income-nominal = Бағаның өсуі есепке алынбаған.

## Бюджет суретіндегі жазулар

directory-budget-poster-unit = Сомалар мың теңгемен
# $year — жыл
directory-budget-poster-share = өз кірісінің үлесі, { $year }
directory-budget-poster-seen = Не байқалады
directory-budget-poster-own = Өз кірісі
# Бағанның үстінде екі бөлігінің қосындысы, жылдың астында өз кірісінің бюджеттегі үлесі
directory-budget-poster-whole = Бюджет неден құралады, өз кірісінің үлесі
directory-budget-poster-lower = өз кірісі
directory-budget-poster-upper = трансферт
# Бюджет өз кірісі мен трансферттен көп, не трансферт белгісіз. Қысқа сөз: жол тар
directory-budget-poster-upper-rest = қалғаны
directory-budget-poster-sources = Дереккөз
# $source — сайт аты, $date — тексерілген күні
directory-budget-poster-source = { $source }, { $date }

## S11: әкімдер корпусы. Дерегі жоқ жол айтылмайды

directory-corps-button = Әкімдер корпусы
# $area — ел, облыс немесе аудан
directory-corps-title = <b>Әкімдер корпусы · { $area }</b>
directory-corps-country = Қазақстан
# $count — саны
directory-corps-elected = Сайланған әкім: { $count }
# Бұл жердің сайланған әкімдері туралы дерек енгізілмеген
directory-corps-none = Сайланған әкімдер туралы әзірге дерек жоқ.
# $age — жасы
directory-corps-age = Орташа жасы: { $age }
# $count — саны, $share — үлесі
directory-corps-new = Бұрын мемлекеттік қызметте болмаған: { $count } ({ $share })
# Жер шағын болса, үлесі айтылмайды. $count — саны не directory-corps-nobody
directory-corps-new-count = Бұрын мемлекеттік қызметте болмаған: { $count }
# $count — әкім саны, $parties — партия саны
directory-corps-party = Партия ұсынған: { $count }, партия саны: { $parties }
# $party — партия аты, $count — осы партия ұсынған әкім саны
directory-corps-party-one = • { $party }: { $count }
# $count — аты аталмаған партиялар ұсынған әкім саны
directory-corps-party-others = • Басқалары: { $count }
# Кейбір әкімнің партиясы белгісіз. $count — саны
directory-corps-party-unnamed = Партия ұсынған: { $count }
directory-corps-party-none = Партия ұсынған: жоқ
# $count — саны не directory-corps-nobody
directory-corps-self = Өзін-өзі ұсынған: { $count }
# $count — саны
directory-corps-akim = Жоғары тұрған әкім ұсынған: { $count }
# $count — саны не directory-corps-nobody
directory-corps-women = Әйелдер: { $count }
# $count — саны не directory-corps-nobody
directory-corps-first = Бірінші мерзім: { $count }
# $count — саны не directory-corps-nobody
directory-corps-second = Екінші мерзім: { $count }
# $count — саны
directory-corps-later = Үшінші мерзім не одан көп: { $count }
# $count — саны
directory-corps-term-unknown = Нешінші мерзім екені белгісіз: { $count }
# $count — саны не directory-corps-nobody
directory-corps-ending = Биыл мерзімі бітетін: { $count }
# Нөлдің орнына
directory-corps-nobody = жоқ
# $count — саны
directory-corps-acting = Әкімнің міндетін атқарушы: { $count }
# $count — саны
directory-corps-vacant = Бос орын: { $count }
# $date — соңғы тексерілген күні
directory-corps-date = Дерек күні: { $date }
# Карточкалар әр түрлі күні тексерілген. $from — ең ертесі, $until — ең кеші
directory-corps-dates = Карточкалар тексерілген: { $from } – { $until }
directory-corps-regions-button = Облыстар
directory-corps-districts-button = Аудандар
directory-corps-png-button = 🖼 Сурет түрінде

## Мерзімдер айлар бойынша: осы айдан бастап он екі ай

directory-corps-months-button = Мерзімдер айлар бойынша
directory-corps-months-title = Бітетін мерзімдер саны:
# $month — айы мен жылы, $count — саны
directory-corps-month = { $month }: { $count }
directory-corps-months-none = Жақын 12 айда ешкімнің мерзімі бітпейді.
directory-corps-months-unknown = Мерзімі белгісіз әкім бар. Сондықтан айлар бойынша санамаймыз.

## Суреттегі жазулар: сан бөлек жазылады

directory-corps-poster-elected = Сайланған әкім
directory-corps-poster-age = Орташа жасы
directory-corps-poster-new = Бұрын мемлекеттік қызметте болмаған
directory-corps-poster-women = Әйелдер
directory-corps-poster-acting = Міндетін атқарушы
directory-corps-poster-vacant = Бос орын
directory-corps-poster-nomination = Кім ұсынған
directory-corps-poster-parties = Партиялар
directory-corps-poster-others = Басқа партиялар
directory-corps-poster-self = Өзін-өзі ұсынған
directory-corps-poster-akim = Жоғары тұрған әкім
directory-corps-poster-terms = Нешінші мерзім
directory-corps-poster-first = Бірінші
directory-corps-poster-second = Екінші
directory-corps-poster-later = Үшінші не одан көп
directory-corps-poster-term-unknown = Белгісіз
directory-corps-poster-months = Мерзімдер қай айда бітеді

## Жер түрлері: тізбекте қысқа, бетте толық. $name — жалаң аты

directory-kind-region-short = { $name } обл.
directory-kind-region-long = { $name } облысы
directory-kind-region-of-short = { $name } обл.
directory-kind-region-of-long = { $name } облысы
directory-kind-city-region-short = { $name } қ.
directory-kind-city-region-long = { $name } қаласы
directory-kind-district-short = { $name } ауд.
directory-kind-district-long = { $name } ауданы
directory-kind-district-of-short = { $name } ауд.
directory-kind-district-of-long = { $name } ауданы
directory-kind-oblast-city-short = { $name } қ.
directory-kind-oblast-city-long = { $name } қаласы
directory-kind-city-district-short = { $name } ауд.
directory-kind-city-district-long = { $name } ауданы
directory-kind-city-district-of-short = { $name } ауд.
directory-kind-city-district-of-long = { $name } ауданы
directory-kind-rural-okrug-short = { $name } а.о.
directory-kind-rural-okrug-long = { $name } ауылдық округі
directory-kind-rural-okrug-of-short = { $name } а.о.
directory-kind-rural-okrug-of-long = { $name } ауылдық округі
directory-kind-village-akimat-short = { $name } а.ә.
directory-kind-village-akimat-long = { $name } ауылы
directory-kind-village-akimat-of-short = { $name } а.ә.
directory-kind-village-akimat-of-long = { $name } ауылы
directory-kind-kent-akimat-short = { $name } к.ә.
directory-kind-kent-akimat-long = { $name } кенті
directory-kind-kent-akimat-of-short = { $name } к.ә.
directory-kind-kent-akimat-of-long = { $name } кенті
directory-kind-town-akimat-short = { $name } қ.
directory-kind-town-akimat-long = { $name } қаласы
directory-kind-town-akimat-of-short = { $name } қ.
directory-kind-town-akimat-of-long = { $name } қаласы
directory-kind-town-short = { $name } қ.
directory-kind-town-long = { $name } қаласы
directory-kind-village-short = { $name } а.
directory-kind-village-long = { $name } ауылы
directory-kind-kent-short = { $name } к.
directory-kind-kent-long = { $name } кенті
directory-kind-station-short = { $name } ст.
directory-kind-station-long = { $name } станциясы
directory-kind-siding-short = { $name } рзд.
directory-kind-siding-long = { $name } разъезі
directory-kind-wintering-short = { $name } қыстауы
directory-kind-wintering-long = { $name } қыстауы
directory-kind-point-short = { $name } мекені
directory-kind-point-long = { $name } мекені
directory-kind-section-short = { $name } уч.
directory-kind-section-long = { $name } учаскесі
directory-kind-pasture-short = { $name } ж.
directory-kind-pasture-long = { $name } жайлауы
directory-kind-farm-short = { $name } фермасы
directory-kind-farm-long = { $name } фермасы
directory-kind-peasant-farm-short = { $name } шарқож
directory-kind-peasant-farm-long = { $name } шаруа қожалығы
directory-kind-other-short = { $name }
directory-kind-other-long = { $name }

## Кімнің әкімі. $name — жалаң аты

directory-office-rural-okrug = { $name } ауылдық округінің әкімі
directory-office-rural-okrug-of = { $name } ауылдық округінің әкімі
directory-office-village-akimat = { $name } ауылының әкімі
directory-office-village-akimat-of = { $name } ауылының әкімі
directory-office-kent-akimat = { $name } кентінің әкімі
directory-office-kent-akimat-of = { $name } кентінің әкімі
directory-office-town-akimat = { $name } қаласының әкімі
directory-office-town-akimat-of = { $name } қаласының әкімі

## S32, S44b: әкімнің сілтемесі

# $unit — округ, $link — сілтеме, $date — соңғы күні
directory-invite-link =
    Әкімге арналған сілтеме: { $link }
    { $unit }
    Бір рет қана ашылады, соңғы күні: { $date }
    Тек әкімнің өзіне жіберіңіз.
directory-invite-used = Бұл сілтеме бір рет қана ашылады. Операторға жазыңыз.
directory-invite-own = Бұл сілтеме әкімге арналған. Оператор оны өзі аша алмайды.
# $unit — округтің толық аты
directory-akim-joined =
    <b>Қош келдіңіз</b>
    Сіз әкім ретінде қосылдыңыз: { $unit }
    Тұрғын жазса, осы жерге хабар келеді. Хабарда оның аты болмайды.
    Хаттың бәрін ботта оқып, ботта жауап бересіз.
# $place — картасы сұралған жердің толық аты
directory-card-place = { $place }

## Әкім ауысқанда

# $unit — округтің толық аты
directory-access-ended =
    { $unit }
    Өкілеттігіңіз аяқталды, ботқа әкім ретінде кіру жабылды.
    Еңбегіңізге рақмет.
# $unit — округтің толық аты
directory-access-restored =
    { $unit }
    Ботқа әкім ретінде кіру қайта ашылды.
# $name — жаңа әкімнің аты-жөні, $unit — округтің толық аты, $date — сайланған күні
directory-new-akim =
    <b>Жаңа әкім</b>
    { $name }, { $unit }
    Сайланған күні: { $date }
# $name — аты-жөні, $unit — округтің толық аты, $date — тағайындалған күні
directory-new-akim-acting =
    <b>Әкімнің міндетін атқарушы</b>
    { $name }, { $unit }
    Сайланған әкім емес. Тағайындалған күні: { $date }
directory-new-akim-letters = Хатыңыз жоғалған жоқ: ашық өтініштер жаңа әкімге көшті.
directory-new-akim-letters-wait = Хатыңыз жоғалған жоқ: жаңа әкім қосылғанша оператор жауап береді.
# Жаңа әкім туралы хабар қате болды. $unit — округтің толық аты, $akim — әкімнің аты-жөні, directory-akim-none не directory-akim-unknown
directory-akim-mistaken =
    <b>Қате хабар болды</b>
    Жаңа әкім туралы хабарымыз дұрыс болмады. Кешіріңіз.
    { $unit }
    Әкім: { $akim }
directory-new-akim-card-button = 👤 Әкімнің карточкасы

## Әкімге жазылған хаттардың есебі

# $filed — өтініш саны
directory-record-year = Бір жылда { $filed } өтініш
# $filed — өтініш саны, $date — қызметке кіріскен күні
directory-record-since = Қызметке кіріскен күні: { $date }. Содан бері { $filed } өтініш
# $count — жауап мерзімі әлі өтпеген өтініш саны
directory-record-awaited = Мерзімі әлі өтпеген: { $count }
# $count — мерзімінде берілген жауап саны
directory-record-in-time = Мерзімінде жауап: { $count }
directory-record-in-time-none = Мерзімінде берілген жауап жоқ
# $count — тұрғын «шешілді» деген өтініш саны
directory-record-confirmed = Тұрғын растаған: { $count }
directory-record-confirmed-none = Тұрғын растағаны әзірге жоқ
# $due — күні өткен уәде саны
directory-record-promises = Күні өткен уәде: { $due }
# $kept — орындалды, $partly — жартылай, $broken — орындалмады, тұрғындардың сөзінше
directory-record-promises-said = Орындалды { $kept }, жартылай { $partly }, орындалмады { $broken }
# $silent — қаншасы туралы тұрғындар ештеңе айтпады
directory-record-promises-silent = Тұрғындар жауап бермеді: { $silent }
# $count — неше рет
directory-record-thanks = Рақмет айтқан: { $count }
# $days — жауаптардың жартысы осынша күннен аспайды
directory-record-median = Жауаптың жартысы { $days } күн ішінде келген

## Картадағы орны бойынша

directory-near-button = 📍 Орным бойынша
directory-near-ask =
    Төмендегі түймені басыңыз. Телефон тұрған жеріңізді көрсетеді.
    Дәл болмаса да жарайды. Картадан өзіңіз де таңдай аласыз.
directory-near-send-button = 📍 Орнымды жіберу
directory-near-back-button = Артқа
directory-near-list = Ең жақын ауылдар:
# $n — реті, $place — орны, $km — арақашықтығы
directory-near-line = { $n }. { $place } — { $km } км
directory-near-outside = Бұл жер Қазақстаннан тыс сияқты. Тізімнен таңдаңыз.
directory-near-unknown = Бұл маңдағы ауылдардың орны бізде әлі жоқ. Тізімнен таңдаңыз.
directory-map-button = 🗺 Картада
directory-map-none = Бұл жердің картадағы орны бізде әлі жоқ.

## Басқа чатта боттың атымен іздегенде

directory-inline-hint-button = Ауылдың атын жазыңыз
directory-inline-open-button = Ботта ашу
## Сайлау: әкімнің бетінде

# $date — дауыс беру күні
directory-card-campaign = Әкім сайлауы жүріп жатыр. Дауыс беру күні: { $date }
directory-card-campaign-quiet = Сайлау қорытындысы шыққанша баға мен сауалнама көрсетілмейді.
# $date — дауыс беру күні
directory-card-election-next = Келесі сайлау: { $date }
# «Сайлау күні: » деген сөзден кейін тұрады
directory-election-day-none = бізде дерек жоқ

## S57: сайлау туралы хабар. Бейтарап: ешкім жақталмайды

# $unit — округтің толық аты
directory-election-title = <b>Әкім сайлауы · { $unit }</b>
# $date — дауыс беру күні, $time — учаскенің ашық уақыты
directory-election-vote = Дауыс беру күні: { $date }, { $time }
# $station — учаскенің орны
directory-election-station = Учаске: { $station }
# $link — сілтеме
directory-election-candidates = Кандидаттар тізімі: { $link } (сайлау комиссиясы)
directory-election-neutral = Бот ешкімді жақтамайды. Кімді таңдайтыныңызды сұрамайды.
# Дауыс берілді, кім сайланғаны бізге белгісіз. $date — дауыс берген күн
directory-election-voted = Дауыс беру өтті: { $date }. Қорытындысы бізде әлі жоқ.
# Кім сайланғаны белгілі. $date — дауыс берген күн
directory-election-registering = Дауыс беру өтті: { $date }. Жаңа әкімнің тіркелгені туралы бізде әзірге дерек жоқ.
# Бұрын басқаша айтылған; әрі қарай күні, уақыты, учаскесі тұрады
directory-election-changed = Дауыс берудің уақыты мен орны нақтыланды.
# Әрі қарай жаңа күні тұрады. $date — бұрын айтылған күн
directory-election-moved = Сайлау күні ауысты. Бұрынғы күні күшін жойды: { $date }
# $date — бұрын айтылған күн
directory-election-cancelled =
    Бұл күні сайлау болмайды: { $date }
    Бұрын бұл күні сайлау болады деп жазғанбыз. Жаңа күні белгілі болса, жазамыз.
# Күні бізге белгісіз. $date — заң рұқсат ететін соңғы күн
directory-election-by-law = Заң бойынша сайлаудың соңғы мүмкін күні: { $date }

## Сайлау беті

directory-elections-button = Сайлау
directory-elections-unset = Сайлау күні туралы бізде дерек жоқ.
# $akim — әкімнің аты-жөні
directory-elections-akim = Қазіргі әкім: { $akim }
directory-elections-vacant = Қазір әкімнің орны бос.
directory-elections-term-unknown = Өкілеттігі бітетін күн: бізде дерек жоқ
directory-elections-changes =
    Әкім төрт жылға сайланады.
    Ашық өтініштер сайланған әкімге өтеді.
    Сайлау қорытындысы шыққанша сауалнама жүргізілмейді.
directory-elections-on-button = Сайлау хабарын алу
directory-elections-off-button = Сайлау хабарын алмау
# Сайлау күні бізге белгісіз
directory-elections-told-twice = Сайлау туралы екі рет жазамыз: күні белгілі болғанда және үш күн қалғанда.
# Сайлау күні жоғарыда жазылған, оған дейін үш күннен көп
directory-elections-told-once = Сайлауға үш күн қалғанда жазамыз.
# Жоғарыда жазылған сайлау күніне одан аз қалды
directory-elections-told-next = Жақын сайлау күні жоғарыда жазылған. Келесі сайлау туралы жазамыз.
directory-elections-off = Жарайды, сайлау туралы жазбаймыз. Қайта қосу: /settings
# Баптаудағы жол
directory-elections-state-on = Сайлау хабары: келеді
directory-elections-state-off = Сайлау хабары: келмейді
# Адам қайда тұратынын әлі айтқан жоқ
directory-elections-state-no-home = Сайлау хабары: алдымен ауылыңызды таңдаңыз
# $area — ауданның толық аты
directory-elections-area = <b>{ $area }</b>
# Операторға ғана. $area — ел, облыс, аудан не directory-elections-own-area
directory-elections-title = <b>Ауыл әкімдерін сайлау · { $area }</b>
# Оператордың бірнеше аумағы бар
directory-elections-own-area = Сіздің аумағыңыз
directory-elections-set = Белгіленген сайлау:
# $date — дауыс беру күні, $unit — округтің толық аты
directory-elections-set-line = { $date } — { $unit }
directory-elections-set-none = Белгіленген сайлау туралы бізде дерек жоқ.
# Әрі қарай белгіленген сайлау тізіміндегідей күні мен округі тұрады
directory-elections-voted = Дауыс беру өтті, қорытындысы бізде жоқ:
# $n — тізімге сыймағаны нешеу
directory-elections-more = тағы { $n }
directory-elections-ending = Алты ай ішінде өкілеттігі бітеді:
# $month — ай, $units — округтер үтір арқылы
directory-elections-ending-line = { $month }: { $units }
directory-elections-ending-none = Алты ай ішінде өкілеттігі бітетін басқа әкімдер туралы бізде дерек жоқ.
# $n — неше округ
directory-elections-unknown = Әкімінің өкілеттік мерзімі бізге белгісіз округтер саны: { $n }
# Операторға ғана
directory-elections-overdue = Өкілеттігі біткен не орны бос, сайлау күні белгісіз:
directory-elections-overdue-none = Сайлау күні белгісіз бос орындар туралы бізде дерек жоқ.
# $units — округтер үтір арқылы
directory-elections-units = { $units }
