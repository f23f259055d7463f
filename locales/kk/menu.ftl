### Мәзір, көмек, командалар, боттың профилі.
### Түймеде ең көбі 24 таңба. Белгіше екі тілде бірдей.

## S12

menu-show = Не істейміз? Түймені басыңыз немесе бірден жаза беріңіз.
menu-greeting = Сәлеметсіз бе? Мәселеңізді жаза беріңіз немесе ауылдың атын жазыңыз.
menu-thanks = Сізге де рақмет. Тағы бірдеңе керек болса, жаза беріңіз.
menu-draft-kept = Жазғаныңыз сақталды. Қайтып келсеңіз, осы жерден жалғастырасыз.
menu-cancel-nothing = Тоқтататын ештеңе жоқ.

## Ортақ түймелер

menu-back-button = Артқа
menu-next-button = Келесі
# $page — нешінші бет, $pages — барлығы
menu-page = { $page }-бет, барлығы { $pages }

## Тұрғынның мәзірі

menu-resident-akim-button = 👤 Менің әкімім
menu-resident-write-button = ✏️ Әкімге жазу
menu-resident-appeals-button = 📋 Өтініштерім
menu-resident-village-button = 🏠 Ауылым
menu-resident-surveys-button = 📊 Сауалнама
menu-help-button = ❓ Көмек

## Әкімнің мәзірі

menu-akim-inbox-button = 📥 Өтініштер
menu-akim-due-button = ⏰ Мерзімі жақын
menu-akim-news-button = 📣 Ауылға хабар
menu-akim-summary-button = 📈 Есебім
menu-akim-card-button = 👤 Менің бетім

## Аппараттың мәзірі

menu-staff-handed-button = 📌 Маған тапсырылған

## Оператордың мәзірі

menu-operator-queue-button = 📥 Кезек
menu-operator-send-button = 📣 Хабарлама
menu-operator-survey-button = 📊 Сауалнама
menu-operator-akims-button = 👤 Әкімдер
menu-operator-health-button = 📈 Жағдай

## Түймесі бар, өзі әлі жоқ нәрселер

menu-later-news = Ауылға хабар жіберу әлі қосылған жоқ.

## Әкімнің есебі, боттың жағдайы

# $updates — кезектегі келген хабар, $parked — ақаудан тоқтап қалғаны,
# $messages — жіберуді күткені, $unknown — жеткені белгісізі
menu-health =
    <b>Бот жағдайы</b>
    Келгені, кезекте: { $updates ->
        [0] жоқ
       *[other] { $updates }
    }
    Ақаудан тоқтағаны: { $parked ->
        [0] жоқ
       *[other] { $parked }
    }
    Жіберуді күткені: { $messages ->
        [0] жоқ
       *[other] { $messages }
    }
    Жеткені белгісіз: { $unknown ->
        [0] жоқ
       *[other] { $unknown }
    }

## S64

# $phone — боттың жұмысына жауап беретін телефон
menu-help =
    <b>Қалай көмектесейік?</b>
    Мәселе болса, жаза беріңіз: мәтін, сурет, дауыс.
    Әкімді табу: ауыл атын жазыңыз.
    Хатыңызды білу: кодын жазыңыз.
    Қауіп болса: 112
    Бот жұмысы туралы: { $phone }
menu-settings-button = Баптау

## Командалар

menu-command-menu = Мәзір
menu-command-akim = Әкімді табу
menu-command-village = Ауылым
menu-command-surveys = Сауалнама мен нәтижесі
menu-command-settings = Тіл, ауыл, баптау
menu-command-help = Көмек
menu-command-cancel = Тоқтату
menu-command-send = Хабарлама
menu-command-survey = Сенім сауалнамасы
menu-command-akims = Әкімдер
menu-command-calendar = Жұмыс күнтізбесі
menu-command-topics = Өтініш тақырыптары
menu-command-health = Бот жағдайы

## Боттың профилі

# 64 таңбаға дейін
menu-profile-name = Ауыл әкімі: табу, жазу, тексеру
# 120 таңбаға дейін
menu-profile-short = Ауыл әкімін табыңыз, мәселені жазыңыз. Шешілді ме — өзіңіз айтасыз. Тегін, қазақша және орысша.
# 512 таңбаға дейін
menu-profile-description =
    Бұл бот ауыл тұрғыны мен әкімін байланыстырады.
    • Әкіміңіз кім, телефоны, қабылдау уақыты.
    • Мәселені сөзбен, суретпен, дауыспен жіберу.
    • Жауаптың соңғы күні және не істелгені.
    • Атсыз сауалнама.
    Атыңызды рұқсатсыз әкімге көрсетпейміз. Қауіп болса, 112 нөміріне қоңырау шалыңыз.
    Бастау үшін төмендегі түймені басыңыз.
menu-place-button = Ауыл іздеу
menu-command-write = Әкімге жазу
menu-command-my = Өтініштерім
menu-command-status = Код бойынша білу
menu-command-queue = Кезек
menu-command-inbox = Келген өтініштер
menu-command-absent = Орныма қалдыру
menu-command-other = Басқа адам үшін жазу
