### Оператордың хабары: мәтін, аумақ, жіберу барысы.

## S45: мәтін

broadcasts-text-kk-ask = Қазақша мәтінін жазыңыз.
broadcasts-text-ru-ask = Енді орысша мәтінін жазыңыз.
# $n — қанша таңба, $max — шегі
broadcasts-text-long = Мәтін ұзын: { $n }, шегі { $max }
broadcasts-text-only = Әзірге тек мәтін жіберуге болады. Жазып жіберіңіз.
broadcasts-cancel-button = Тоқтату
broadcasts-cancelled = Жарайды, хабар жіберілмейді.

## S46: тұрғын көретіндей

broadcasts-preview = Тұрғын осылай көреді. Кімге жібереміз?
broadcasts-area-button = Аумақты таңдау
broadcasts-edit-button = Түзету

## Аумақ

broadcasts-area-ask = Аумақты таңдаңыз немесе атын жазыңыз.
broadcasts-area-country = Бүкіл ел
broadcasts-area-take-button = Осы аумаққа
broadcasts-area-outside = Бұл жер Сіздің аумағыңызға кірмейді. Басқасын таңдаңыз.
broadcasts-nobody = Бұл аумақта әлі ешкім жоқ.

## S47: жіберер алдында

# $area — аумақ; $n — алатын адам, $kk — қазақша, $ru — орысша алатыны;
# $unreach — ботты өшіргені; $minutes — қанша минут кетеді, 0 — минутқа жетпейді
broadcasts-confirm =
    <b>Жіберер алдында</b>
    Аумақ: { $area }
    Алатын адам: { $n } (қазақша { $kk ->
        [0] жоқ
       *[other] { $kk }
    }, орысша { $ru ->
        [0] жоқ
       *[other] { $ru }
    })
    Қазір жетпейтіні: { $unreach ->
        [0] жоқ
       *[other] { $unreach }
    }
    Уақыты: { $minutes ->
        [0] бір минутқа жетпейді
       *[other] { $minutes } минут
    }
    Жібереміз бе?
# $n — алатын адам
broadcasts-go-button = 📣 Иә, { $n } адамға
broadcasts-no-button = Жоқ

## S48–S49: барысы, қорытындысы

# $sent — жеткені, $all — барлығы, $share — пайызы; $failed — жетпегені;
# $unknown — белгісізі; $left — қалған минут, 0 — минутқа жетпейді
broadcasts-progress =
    <b>Жіберіліп жатыр</b>
    { $sent } / { $all } ({ $share })
    Жетпегені: { $failed ->
        [0] жоқ
       *[other] { $failed }
    }. Белгісіз: { $unknown ->
        [0] жоқ
       *[other] { $unknown }
    }
    Қалған уақыт: { $left ->
        [0] бір минутқа жетпейді
       *[other] { $left } минут
    }
# Бәрі жіберілген соң барысының орнына шығады. $sent — жеткені, $all — барлығы
broadcasts-progress-done =
    <b>Жіберіліп болды</b>
    { $sent } / { $all }
# $sent — жеткені, $blocked — ботты өшіргені, $failed — жетпегені, $unknown — белгісізі
broadcasts-report =
    <b>Жіберіліп бітті</b>
    Жетті: { $sent ->
        [0] жоқ
       *[other] { $sent }
    }
    Ботты өшірген: { $blocked ->
        [0] жоқ
       *[other] { $blocked }
    }
    Жетпеді: { $failed ->
        [0] жоқ
       *[other] { $failed }
    }
    Белгісіз: { $unknown ->
        [0] жоқ
       *[other] { $unknown }. Олар екі рет алмасын деп қайта жіберілмеді.
    }
# Әр хабардың соңында. $sender — кімнен, $place — қай жердің тұрғындарына
broadcasts-footer = Кімнен: { $sender }. Кімге: тұрғындарға, { $place }
# $sender орнына, ботты жүргізуші көрсетілмесе
broadcasts-sender = бот операторы
