### Рассылка оператора: текст, место, ход отправки.

## S45: текст

broadcasts-text-kk-ask = Напишите текст на казахском.
broadcasts-text-ru-ask = Теперь текст на русском.
# $n — сколько знаков, $max — предел
broadcasts-text-long = Текст длинный: { $n }, предел { $max }
broadcasts-text-only = Пока можно отправить только текст. Напишите его.
broadcasts-cancel-button = Отмена
broadcasts-cancelled = Хорошо, сообщение не отправим.

## S46: как увидит житель

broadcasts-preview = Так увидит житель. Кому отправляем?
broadcasts-area-button = Выбрать место
broadcasts-edit-button = Исправить

## Место

broadcasts-area-ask = Выберите место или напишите его название.
broadcasts-area-country = Вся страна
broadcasts-area-take-button = Отправить сюда
broadcasts-area-outside = Это место не входит в Вашу территорию. Выберите другое.
broadcasts-nobody = Здесь пока никого нет.

## S47: перед отправкой

# $area — место; $n — сколько получат, $kk — на казахском, $ru — на русском;
# $unreach — отключили бота; $minutes — сколько минут займёт, 0 — меньше минуты
broadcasts-confirm =
    <b>Перед отправкой</b>
    Где: { $area }
    Получат: { $n } (на казахском { $kk ->
        [0] никто
       *[other] { $kk }
    }, на русском { $ru ->
        [0] никто
       *[other] { $ru }
    })
    Сейчас недоступны: { $unreach ->
        [0] нет таких
       *[other] { $unreach }
    }
    Займёт: { $minutes ->
        [0] меньше минуты
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }
    Отправляем?
# $n — сколько получат
broadcasts-go-button = 📣 Да, получат { $n }
broadcasts-no-button = Нет

## S48–S49: ход, итог

# $sent — дошло, $all — всего, $share — в процентах; $failed — не дошло;
# $unknown — неизвестно; $left — осталось минут, 0 — меньше минуты
broadcasts-progress =
    <b>Отправляется</b>
    { $sent } / { $all } ({ $share })
    Не дошло: { $failed ->
        [0] нет таких
       *[other] { $failed }
    }. Неизвестно: { $unknown ->
        [0] нет таких
       *[other] { $unknown }
    }
    Осталось минут: { $left ->
        [0] меньше одной
       *[other] { $left }
    }
# Стоит на месте хода отправки, когда всё ушло. $sent — дошло, $all — всего
broadcasts-progress-done =
    <b>Отправка закончена</b>
    { $sent } / { $all }
# $sent — дошло, $blocked — отключили бота, $failed — не дошло, $unknown — неизвестно
broadcasts-report =
    <b>Отправлено</b>
    Дошло: { $sent ->
        [0] нет
       *[other] { $sent }
    }
    Отключили бота: { $blocked ->
        [0] нет таких
       *[other] { $blocked }
    }
    Не дошло: { $failed ->
        [0] нет таких
       *[other] { $failed }
    }
    Неизвестно: { $unknown ->
        [0] нет таких
       *[other] { $unknown }. Повторно не слали, чтобы не пришло дважды.
    }
# В конце каждого сообщения. $sender — от кого, $place — жителям какого места
broadcasts-footer = От кого: { $sender }. Кому: жителям, { $place }
# вместо $sender, если не указано, кто ведёт бот
broadcasts-sender = оператор бота
