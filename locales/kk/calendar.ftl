### Жұмыс күнтізбесі: жауап мерзімі осымен есептеледі. Операторлар көреді, бүкіл елдің операторы өзгертеді.
### Күнді үкімет шешімімен «көшіреді»; мереке аттары заңдағыдай, бірақ қысқа.

## Барлық күн

calendar-button = 📅 Жұмыс күнтізбесі
calendar-title = <b>Жұмыс күнтізбесі</b>
calendar-intro = Жауап мерзімі осымен есептеледі. Күнді өзгерту үшін соны басыңыз.
calendar-only-country = Күндерді тек бүкіл елдің операторы өзгерте алады.
# $day — жылымен күні, $weekday — апта күні, $why — себебі
calendar-line-off = { $day }, { $weekday } — демалыс: { $why }
# $day — жылымен күні, $weekday — апта күні, $why — себебі
calendar-line-working = { $day }, { $weekday } — жұмыс күні: { $why }
calendar-ask-button = Басқа күн
calendar-all-button = Барлық күн

## Себебі

calendar-why-new-year = Жаңа жыл
calendar-why-orthodox-christmas = Рождество
calendar-why-womens-day = 8 наурыз
calendar-why-constitution = Конституция күні
calendar-why-nauryz = Наурыз
calendar-why-unity = Халық бірлігі күні
calendar-why-defenders = Отан қорғаушы күні
calendar-why-victory = Жеңіс күні
calendar-why-capital = Астана күні
calendar-why-republic = Республика күні
calendar-why-independence = Тәуелсіздік күні
calendar-why-kurban-ait = Құрбан айт
calendar-why-carried = демалысқа түскен мереке үшін
calendar-why-moved = үкімет шешімімен көшірілді
calendar-why-other = басқа себеп

## Бір күн

# $day — жылымен күні, $weekday — апта күні
calendar-plain-working = { $day }, { $weekday } — кәдімгі жұмыс күні
# $day — жылымен күні, $weekday — апта күні
calendar-plain-off = { $day }, { $weekday } — кәдімгі демалыс
# $person — оператордың нөмірі, $date — қашан
calendar-changed-by = Өзгерткен: № { $person } оператор, { $date }
# $person — оператордың нөмірі, $date — қашан
calendar-undone-by = Өзгерісті қайтарған: № { $person } оператор, { $date }
calendar-choose = Бұл күн қандай болсын?
calendar-off-moved-button = Демалыс: көшірілді
calendar-off-kurban-ait-button = Демалыс: Құрбан айт
calendar-off-other-button = Демалыс: басқа себеп
calendar-working-moved-button = Жұмыс: көшірілді
calendar-working-other-button = Жұмыс: басқа себеп
calendar-undo-button = Бұрынғыдай қайтару

## Күнін сұрау

calendar-ask = Күнін жазыңыз: 05.12.2026 немесе 5 желтоқсан.
calendar-ask-again = Мұндай күн жоқ. Былай жазыңыз: 05.12.2026 немесе 5 желтоқсан.
calendar-ask-cancelled = Жарайды, күнтізбе бұрынғыдай қалды.

## Жазар алдында және кейін

# $line — күн қандай болатыны; $n — соңғы күні өзгеретін ашық хаттар саны
calendar-effect =
    <b>Жазар алдында</b>
    { $line }
    Жауаптың соңғы күні өзгеретін хат: { $n ->
        [0] жоқ
       *[other] { $n }
    }
    Жазайық па?
calendar-set-button = Иә, жазу
# $line — күннің енді қандай екені; $n — соңғы күні өзгерген ашық хаттар саны
calendar-written =
    <b>Жазылды</b>
    { $line }
    Жауаптың соңғы күні өзгерген хат: { $n ->
        [0] жоқ
       *[other] { $n }
    }
# $n — соңғы күні қайта өзгерген ашық хаттар саны
calendar-undone =
    <b>Бұрынғыдай болды</b>
    Жауаптың соңғы күні өзгерген хат: { $n ->
        [0] жоқ
       *[other] { $n }
    }

## Неге болмайды

calendar-same = Бұл күн онсыз да сондай.
calendar-past = Өткен күнді өзгертпейміз: мерзім онымен есептеліп қойған.
# $year — күнтізбедегі соңғы жыл
calendar-unknown-year = Бұл жыл күнтізбеде жоқ. Соңғы жылы: { $year }
calendar-changed-later = Бұл күн содан кейін тағы өзгерді. Қайта ашыңыз.
