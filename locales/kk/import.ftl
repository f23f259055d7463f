### Тізілімді файлдан енгізу: npm run import. Екі тілде қатар шығады: алдымен қазақша, содан кейін «/», содан кейін орысша.
### Айнымалыға жалғау жалғанбайды: «Нөмірі: { $batch }» деп жазыңыз.

## Команданың өзі

# Содан кейін команданың үлгісі тұрады
import-usage = Команда былай жазылады:
import-dry-run = Тексеру ғана, ештеңе өзгерген жоқ. Енгізу: --apply
# $batch — енгізудің нөмірі
import-applied = Енгізілді, нөмірі: { $batch }
import-nothing = Өзгеріс жоқ
import-refused = Файл қабылданбады, ештеңе өзгерген жоқ
# Содан кейін әр қате осы ретпен тұрады
import-refused-legend = Жол, баған: «ұяшықта тұрғаны» → не керек
# $n — көрсетілмегені нешеу
import-more = тағы { $n }

## Есептің бөлімдері; әрқайсысынан кейін саны тұрады

import-rows = Файлдағы жол
import-added = Жаңа
import-renamed = Аты өзгерген
import-moved = Көшкен
import-returned = Қайта қосылған
import-retired = Файлда жоқ, жабылады
import-unchanged = Өзгермеген
import-suspicious = Күмәнді атаулар, солай енгізіледі
import-opened = Жаңа өкілеттік
import-succeeded = Әкім ауысқан
import-vacated = Бос қалған
import-updated = Дерегі түзелген
import-ended = Өкілеттігі біткен
# Жаңа әкім басқа күні тіркелген
import-end-moved = Алдыңғы әкімнің біткен күні өзгереді
import-past = Бұрынғы әкім қосылады
# Ескі файл: әр жолдан кейін өкілеттік біткен күн тұрады
import-conflicts = Файлда қызметте, бізде өкілеттігі біткен, өзгермейді

## Файл кесте болмай шықты

import-fault-unreadable = файл ашылмайды
import-fault-unknown-format = .csv не .xlsx файлы керек
import-fault-broken-csv = CSV файлы бүлінген
import-fault-broken-xlsx = xlsx файлы бүлінген
import-fault-empty = файл бос
import-fault-too-large = файл тым үлкен
import-fault-not-utf8 = файлды «CSV UTF-8» түрінде сақтаңыз

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
import-expected-known-place = белгілі жердің коды
import-expected-akim-unit = өз әкімі бар бірлік
import-expected-birth-year = туған жылы, 25 жастан бастап
import-expected-date = күні: 2026-11-22
import-expected-date-not-future = болашақ күн емес
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
import-expected-yes-or-no = иә не жоқ
import-expected-phone = телефон: +7 және он цифр
import-expected-web-address = http сілтемесі
