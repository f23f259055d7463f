### Тізілімді файлдан енгізу: npm run import. Екі тілде қатар шығады: алдымен қазақша, содан кейін «/», содан кейін орысша.
### Айнымалыға жалғау жалғанбайды: «Нөмірі: { $batch }» деп жазыңыз.

## Команданың өзі

# Содан кейін команданың үлгісі тұрады
import-usage = Команда былай жазылады:
import-dry-run = Тексеру ғана, ештеңе өзгерген жоқ. Енгізу: --apply
# $batch — енгізудің нөмірі
import-applied = Енгізілді, нөмірі: { $batch }
import-nothing = Өзгеріс жоқ
import-held-back = Ештеңе өзгерген жоқ: кедергі бар. Тізімді қараңыз, сонда да дұрыс болса, қосыңыз: --despite-conflicts
# Енгізу орындалған, тек тізімі жазылмаған
import-changes-unwritten = Назар аударыңыз: өзгерістер файлы жазылмады
# Содан кейін файлдың жолы тұрады
import-changes-file = Барлық өзгеріс осы файлда:
# Содан кейін файлдың жолы тұрады
import-problems-file = Барлық қате осы файлда:
# Содан кейін әр қатенің саны осы ретпен тұрады
import-counts-legend = Қате саны × баған → не керек
# Содан кейін файлдың жолы тұрады
import-template-written = Үлгі жазылды:
# Әрі қарай берілген ат тұрады
import-template-name = Үлгі .xlsx файлына жазылады, осындай ат беріңіз:
import-refused = Файл қабылданбады, ештеңе өзгерген жоқ
# Содан кейін әр қате осы ретпен тұрады
import-refused-legend = Жол, баған: «ұяшықта тұрғаны» → не керек
# $n — көрсетілмегені нешеу
import-more = тағы { $n }

## Есептің бөлімдері; әрқайсысынан кейін саны тұрады

import-rows = Файлдағы жол
import-added = Жаңа
import-renamed = Аты өзгерген
import-moved = Қарауы өзгерген
import-returned = Қайта қосылған
import-retired = Файлда жоқ, жабылады
import-unchanged = Өзгермеген
import-suspicious = Күмәнді ұяшықтар, солай енгізіледі
import-opened = Жаңа өкілеттік
import-succeeded = Әкім ауысқан
import-vacated = Бос қалған
import-updated = Дерегі түзелген
# Файлда белгісіз делінген не сол жылдың басқа жұмыстары аталған
import-removed = Алынып тасталған
import-ended = Өкілеттігі біткен
# Жаңа әкім басқа күні тіркелген
import-end-moved = Алдыңғы әкімнің біткен күні өзгереді
import-past = Бұрынғы әкім қосылады
# Файлды тексерген күн біздегіден ерте
import-stale = Файлдағы дерек біздегіден ескі, өзгермейді
# Әр жолда алдымен файлдағысы, сосын біздегісі тұрады
import-by-hand = Чатта қолмен түзетілген, солай қалады: файлда → бізде
import-unknown-vacant = Орын бос, бірақ бұрынғы әкімі бізде жоқ: оның жолын ended_on күнімен қосыңыз
import-photos = Суреті қосылады не ауысады
import-photos-unused = Қалтадағы басқа файлдар: бұл кодпен файлда ешкім қызметте емес
# Сайлау өтпейді не басқа күнге ауыстырылды
import-cancelled = Сайлау тоқтатылған
# Ескі файл: әр жолдан кейін өкілеттік біткен күн тұрады
import-already-ended = Файлда қызметте, бізде өкілеттігі біткен, өзгермейді
import-located = Орны белгілі болады
import-relocated = Орны өзгереді
import-gained = Өз әкімі болады
import-lost = Өз әкімі болмайды
import-conflicts = Не кедергі

## Жерді не әкімді алып тастауға не кедергі

import-conflict-in-office = әкім қызметте
# $n — осы жерде тұратын неше адам
import-conflict-home = тұрғындар осы жерді таңдаған, саны: { $n }
# $n — тікелей астындағы неше жер
import-conflict-children = астындағы жерлер қалады, саны: { $n }

## Өзгерістер файлындағы ескерту: «photo: » дегеннен кейін тұрады

import-photo-new = суреті қосылады
import-photo-other = суреті ауысады

## Енгізуді қайтару

# $undoes — енгізудің нөмірі, $batch — қайтарудың өз нөмірі
import-undone = Енгізу қайтарылды: { $undoes }. Қайтарудың нөмірі: { $batch }
# $undoes — түзетудің нөмірі, $batch — қайтарудың өз нөмірі
import-undone-correction = Түзету қайтарылды: { $undoes }. Қайтарудың нөмірі: { $batch }
import-undone-restored = Бұрынғыдай болған жол
import-undone-closed = Алынып тасталған жаңа жол
# Содан кейін себебі тұрады
import-undo-refused = Қайтарылмады, ештеңе өзгерген жоқ
import-undo-no-such-batch = Мұндай нөмір жоқ. Нөмірлер: npm run import -- list
# $undoes — бұрын қайтарылған енгізудің нөмірі
import-undo-is-undo = Бұл — қайтарудың өзі. Сол файлды қайта енгізу керек, енгізу нөмірі: { $undoes }
# Чаттағы түзету. $undoes — бұрын қайтарылған түзетудің нөмірі
import-undo-is-undo-correction = Бұл — қайтарудың өзі. Карточканы чатта қайта түзетуге болады, түзету нөмірі: { $undoes }
# $by — қайтарудың нөмірі
import-undo-already-undone = Бұл енгізу қайтарылып қойған. Қайтарудың нөмірі: { $by }
import-undo-demo = Бұл — көрсетуге арналған ойдан шыққан ел. Басынан бастау: npm run demo -- --fresh
import-undo-not-kept = Бұл енгізу не ауыстырғаны сақталмаған. Бұрынғы файлды қайта енгізу керек
# $by — енгізудің нөмірі
import-undo-changed-later = Кейінгі енгізу осыған байланысты деректі өзгерткен. Алдымен соны қайтарыңыз: npm run import -- undo { $by }
import-undo-conflicts = Кедергі бар. Тізімді қараңыз, сонда да дұрыс болса, қосыңыз: --despite-conflicts

## Енгізулер тізімі

import-list-empty = Әзірге ештеңе енгізілген жоқ
import-list-number = Нөмірі
import-list-register = Тізілім
import-list-file = Файл
import-list-rows = Жол
import-list-when = Қашан
import-list-undo = Қайтару
# $by — осыны қайтарған нөмір
import-list-undone = қайтарылды, нөмірі: { $by }
# $undoes — осы қайтарған енгізу
import-list-undoes = осыны қайтарды: { $undoes }

# Файлдың орнына
import-list-correction = чаттағы түзету
# Файлдың орнына. $person — оператордың біздегі нөмірі
import-list-correction-by = чаттағы түзету, оператор №{ $person }

## Өзгерістер мен қателер жазылатын файлдың бағандары

import-file-what = Не өзгереді
import-file-code = Код
import-file-kk-before = Қазақша аты, бұрын
import-file-kk-after = Қазақша аты, енді
import-file-ru-before = Орысша аты, бұрын
import-file-ru-after = Орысша аты, енді
import-file-above-before = Қай жердің астында, бұрын
import-file-above-after = Қай жердің астында, енді
import-file-row = Файлдағы жол нөмірі
import-file-note = Ескерту
import-file-column = Баған
import-file-value = Ұяшықта тұрғаны
import-file-expected = Не керек

## Файл үлгісі: бағанның техникалық атынан кейін екі тілде не екені жазылады

import-column-te = тоғыз цифрлы код
import-column-ab = кодтың 1, 2-цифры
import-column-cd = кодтың 3, 4-цифры
import-column-ef = кодтың 5, 6-цифры
import-column-hij = кодтың соңғы үш цифры
import-column-k = жер белгісі, бос қалса да болады
import-column-name_kaz = қазақша атауы
import-column-name_rus = орысша атауы
import-column-nn = бос қалады
import-column-kato = ӘАОЖ коды
import-column-lat = ендік, градус
import-column-lon = бойлық, градус
import-column-has_akim = өз әкімі бар ма: yes не no
import-column-name_kk = аты-жөні қазақша
import-column-name_ru = аты-жөні орысша
import-column-birth_year = туған жылы
import-column-elected_on = сайланған күні
import-column-registered_on = тіркелген күні
import-column-term_until = өкілеттігінің соңғы күні
import-column-term_number = нешінші өкілеттігі
import-column-nomination = party, self, akim, acting не vacant
import-column-party = партия коды
import-column-prior_civil_service = бұрын мемлекеттік қызметте болған ба
import-column-sex = жынысы: female не male
import-column-phone = жұмыс телефоны
import-column-email = кеңсенің электрондық поштасы, жеке адамдікі емес
import-column-office_kk = кеңсе мекенжайы қазақша
import-column-office_ru = кеңсе мекенжайы орысша
import-column-reception_kk = қабылдау уақыты қазақша
import-column-reception_ru = қабылдау уақыты орысша
import-column-reception_hours = қабылдау күні мен сағаты, мысалы сс,бс 10:00-13:00
import-column-source_url = қайдан алынды, сілтеме
import-column-checked_on = тексерілген күні
import-column-since = қай күннен бері
import-column-ended_on = қай күні аяқталды
import-column-end_reason = неге аяқталды
import-column-vote_on = дауыс беру күні
import-column-set_on = сайлау белгіленген күн
import-column-kind = сайлау түрі: regular, early не repeat
import-column-opens_at = учаске ашылатын уақыт
import-column-closes_at = учаске жабылатын уақыт
import-column-station_kk = учаскенің орны қазақша
import-column-station_ru = учаскенің орны орысша
import-column-candidates_url = кандидаттар тізімі, сілтеме
import-column-cancelled_on = тоқтатылған не ауыстырылған күн
import-column-fact = қандай дерек: people, water, budget_fact т.б.
import-column-year = қай жылдың дерегі, бюджет пен жұмыстарға ғана
import-column-position = нешінші жұмыс, 1–5, тек work үшін
import-column-value = саны, мың теңгесі не сөзі: yes, central, unknown т.б.
import-column-note_kk = түсініктеме қазақша
import-column-note_ru = түсініктеме орысша

## Үлгідегі мысал жолы; үлгі екені оқығанда көрініп тұруы керек

import-example-village = Үлгі ауылы а.
import-example-person = Үлгі Мысал Мысалұлы
import-example-hours = сейсенбі, 10:00–13:00
import-example-station = Үлгі ауылының клубы
import-example-work = Үлгі: су құбыры жөнделді, 3 км

## Файл кесте болмай шықты

import-fault-unreadable = файл ашылмайды
import-fault-unknown-format = .csv не .xlsx файлы керек
import-fault-broken-csv = CSV файлы бүлінген
import-fault-broken-xlsx = xlsx файлы бүлінген
import-fault-empty = файл бос
import-fault-too-large = файл тым үлкен
import-fault-not-utf8 = файлды «CSV UTF-8» түрінде сақтаңыз
import-fault-unwritable = бұл жерге файл жазылмайды
import-fault-already-there = мұндай файл бар, басқа ат беріңіз

## Ұяшықта не тұруы керек еді

import-expected-column = осындай баған керек
import-expected-known-column = мұндай баған жоқ
import-expected-no-more-cells = жолда артық ұяшық бар
import-expected-some-rows = кемінде бір жол керек
import-expected-fewer-retired = файлда тым көп жер жоқ, толық емес пе?
import-expected-nine-digits = тоғыз цифрлы ӘАОЖ коды
import-expected-unique-code = код екі рет кездеседі
import-expected-unique-row = бұл бірлікте осы күні басталған жол бар
import-expected-part-of-code = te кодының сол бөлігі
import-expected-place-above = жоғарғы жердің жолы керек
import-expected-name = атау
import-expected-one-alphabet = бір әліпби
import-expected-kazakh-letters = қазақ немесе орыс әрпі
import-expected-known-place = тізілімдегі жердің коды. Жоқ болса, алдымен places файлын қосыңыз
import-expected-rural-place = ауылдық округ, ауыл, кент не аудандық маңызы бар қала
import-expected-latitude = Қазақстандағы ендік, 40.5 пен 55.5 аралығында: 50.4112
import-expected-longitude = Қазақстандағы бойлық, 46.4 пен 87.4 аралығында: 80.2275
import-expected-akim-unit = өз әкімі бар бірлік. Әкімі болса, akim-units арқылы қосыңыз
# Содан кейін саны тұрады
import-expected-shorter = қысқарақ мәтін, ең көп таңба
import-expected-birth-year = туған жылы, 25 жастан бастап
import-expected-date = күні: 2026-11-22
import-expected-date-not-future = болашақ күн емес
# Әрі қарай күн тұрады
import-expected-date-since = мына күннен ерте емес күн
import-expected-date-after-start = сайланған күннен кейінгі күн
import-expected-start-after-predecessor = бұрынғы әкім басталғаннан кейінгі күн
# Содан кейін алдыңғы әкімнің аты мен күндері тұрады
import-expected-start-after-ended = алдыңғысы біткеннен ерте емес күн не registered_on
# Содан кейін сол өкілеттік тұрады
import-expected-no-overlap = басқа өкілеттікпен қабаттаспайтын күндер
import-expected-registered-after-vote = сайлаудан кейін 60 күн ішінде. Тіркеуге 7 күн, қайта дауыс беруге бір ай беріледі
import-expected-elected-only = бос ұяшық, бұл сайланған әкімге ғана керек
import-expected-term-number = қатарынан нешінші мерзім: 1–9
import-expected-end-after-start = басталғаннан кейінгі күн
import-expected-end-reason = біту себебінің коды
import-expected-end-with-day = ended_on күні
import-expected-nomination = party, self, akim, acting не vacant
import-expected-party-code = партия коды
# Содан кейін керек код тұрады, бар болса
import-expected-party-on-that-day = партияның сайлау күнгі коды
import-expected-sex = әйел не ер
import-expected-address = мекенжай, әріппен
import-expected-hours = күн мен сағат, мысалы сс,бс 10:00-13:00 не Tu,Th 10:00-13:00
import-expected-yes-or-no = иә не жоқ
import-expected-phone = телефон: +7 және он цифр
import-expected-email = бір пошта мекенжайы, мысалы akimat@example.kz
import-expected-web-address = http сілтемесі
import-expected-unique-name = сол жердің астында аттас жер бар
import-expected-no-example-row = үлгі жолы: өшіріп тастаңыз
import-expected-folder = бар қалта
import-expected-picture = ашылатын сурет: JPEG, PNG, WebP не AVIF
import-expected-one-picture = бір кодқа бір сурет
# Содан кейін мегабайт саны тұрады
import-expected-smaller-picture = кішірек файл, ең көбі
import-expected-election-kind = regular, early не repeat
import-expected-unique-vote = бұл бірлікте осы дауыс беру күнімен жол бар
# Содан кейін сайлау белгіленген күн тұрады
import-expected-vote-after-call = set_on күнінен ерте емес күн
# Содан кейін сайлау белгіленген күн тұрады
import-expected-vote-near-call = set_on күнінен бір жылдан аспайтын күн
import-expected-call-near = бүгіннен бір жылдан аспайтын күн
import-expected-time = уақыт: 07:00
import-expected-closes-after-opens = ашылғаннан кейінгі уақыт
# Содан кейін сайлау белгіленген күн тұрады
import-expected-cancelled-after-call = set_on күнінен ерте емес күн
# Содан кейін екінші күн тұрады
import-expected-one-vote = жақын екі сайлаудың бірі. Күні ауысса, ескісіне cancelled_on жазыңыз. Қайта дауыс берудің set_on күні бірінші дауыстан ерте болмайды
import-expected-both-stations = учаскенің орны екі тілде де

## Күмәнді, бірақ солай енгізіледі: заңдағы мерзім не сирек болатын жағдай

import-expected-vote-on-sunday = дауыс беру көбіне жексенбіде өтеді
# Содан кейін сайлау белгіленген күн тұрады
import-expected-vote-soon-after-call = set_on күнінен жарты жылдан көп өткен
# Әрі қарай тоқтатылған күні тұрады
import-expected-stays-cancelled = бұл сайлау тоқтатылған, солай қалады. Сайлау өтетін болса, бос cancelled_on бағанын қосыңыз. Тоқтатылған күні
import-expected-called-already = бұл күн әлі келген жоқ
# Содан кейін заңдағы соңғы күн тұрады
import-expected-called-before-expiry = кезекті сайлау өкілеттік бітуіне кемінде 50 күн қалғанда белгіленеді, соңғы күн
# Содан кейін заңдағы соңғы күн тұрады
import-expected-held-before-expiry = кезекті сайлау өкілеттік бітуіне кемінде 10 күн қалғанда өтеді, соңғы күн
# Содан кейін заңдағы соңғы күн тұрады
import-expected-held-within-days = мерзімінен бұрынғы сайлау 40 күн ішінде өтеді, соңғы күн
# Содан кейін екінші күн тұрады
import-expected-other-vote-near = бұл бірлікте тағы бір сайлау жақын

## Паспорт файлының ұяшығында не тұруы керек еді

# Содан кейін барлық деректің аты тұрады
import-expected-passport-fact = белгілі дерек
import-expected-unique-fact = осы дерек сол күнмен екі рет кездеседі
# Содан кейін жылдар тұрады
import-expected-year-of-fact = тексерілген күнге лайық жыл
# Содан кейін сандар тұрады
import-expected-position = жұмыстың реті
# Содан кейін деректің аты тұрады
import-expected-empty-for-fact = бос ұяшық, мына дерекке керек емес
# Содан кейін ең азы мен ең көбі тұрады
import-expected-whole = бүтін сан
import-expected-kilometres = километр саны, мысалы 45,5
import-expected-thousand-tenge = мың теңгемен сома, мысалы 184163,4
# Содан кейін екі сан да тұрады
import-expected-clear-number = мұндағы үтір не нүкте түсініксіз, екеуінің бірін жазыңыз
# Содан кейін белгілі сөздер тұрады
import-expected-choice = мына сөздің бірі
import-expected-both-notes = екі тілде де түсініктеме
# Содан кейін қайшы келетін сандар тұрады
import-expected-within-total = өз кірісі мен трансферт қосындысы жалпы сомадан аспайды
# Содан кейін қайшы келетін сандар тұрады
import-expected-within-budget = бір жылғы жұмыстардың қосындысы бүкіл бюджеттен аспайды
import-expected-within-people = үй саны тұрғындардан көп болмайды

## Паспорт: күмәнді, бірақ солай енгізіледі

# Содан кейін біздегісі тұрады
import-expected-same-day = тексерілген күні дәл сондай, бірақ бізде басқасы тұр
# Содан кейін қай соманың жоғы тұрады
import-expected-total-too = жанында жалпы сома да керек, әйтпесе үлесі есептелмейді
# Содан кейін басқа сома тұрады
import-expected-usual-sum = мың теңгемен сома. Басқа сомадан айырмасы он есе не одан да көп
# Содан кейін ең азы тұрады
import-expected-usual-total = мың теңгемен сома, әдетте мынадан кем болмайды
