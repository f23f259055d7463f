### Рабочий календарь: по нему считаются сроки ответов. Смотрят операторы, меняет оператор всей страны.
### Дни «перенесены» решением правительства; праздники названы так, как в законе, но коротко.

## Все дни

calendar-button = 📅 Рабочий календарь
calendar-title = <b>Рабочий календарь</b>
calendar-intro = По нему считаются сроки ответов. Чтобы изменить день, нажмите на него.
calendar-only-country = Менять дни может только оператор всей страны.
# $day — день с годом, $weekday — день недели, $why — почему
calendar-line-off = { $day }, { $weekday } — выходной: { $why }
# $day — день с годом, $weekday — день недели, $why — почему
calendar-line-working = { $day }, { $weekday } — рабочий: { $why }
calendar-ask-button = Другой день
calendar-all-button = Все дни

## Почему

calendar-why-new-year = Новый год
calendar-why-orthodox-christmas = Рождество
calendar-why-womens-day = 8 Марта
calendar-why-constitution = День Конституции
calendar-why-nauryz = Наурыз
calendar-why-unity = День единства народа
calendar-why-defenders = День защитника Отечества
calendar-why-victory = День Победы
calendar-why-capital = День столицы
calendar-why-republic = День Республики
calendar-why-independence = День Независимости
calendar-why-kurban-ait = Курбан айт
calendar-why-carried = за праздник в выходной
calendar-why-moved = перенос по решению правительства
calendar-why-other = другая причина

## Один день

# $day — день с годом, $weekday — день недели
calendar-plain-working = { $day }, { $weekday } — обычный рабочий день
# $day — день с годом, $weekday — день недели
calendar-plain-off = { $day }, { $weekday } — обычный выходной
# $person — номер оператора, $date — когда
calendar-changed-by = Изменение: оператор № { $person }, { $date }
# $person — номер оператора, $date — когда
calendar-undone-by = Изменение отменено: оператор № { $person }, { $date }
calendar-choose = Чем сделать этот день?
calendar-off-moved-button = Выходной: перенос
calendar-off-kurban-ait-button = Выходной: Курбан айт
calendar-off-other-button = Выходной: другое
calendar-working-moved-button = Рабочий: перенос
calendar-working-other-button = Рабочий: другое
calendar-undo-button = Вернуть, как было

## Дата

calendar-ask = Напишите дату: 05.12.2026 или 5 декабря.
calendar-ask-again = Такой даты нет. Напишите так: 05.12.2026 или 5 декабря.
calendar-ask-cancelled = Хорошо, календарь остался прежним.

## Перед записью и после

# $line — день, каким он станет; $n — у скольких открытых писем другой последний день ответа
calendar-effect =
    <b>Перед записью</b>
    { $line }
    Писем с другим последним днём ответа: { $n ->
        [0] нет таких
       *[other] { $n }
    }
    Записываем?
calendar-set-button = Да, записать
# $line — день, какой он теперь; $n — у скольких открытых писем теперь другой последний день
calendar-written =
    <b>Записано</b>
    { $line }
    Писем с новым последним днём ответа: { $n ->
        [0] нет таких
       *[other] { $n }
    }
# $n — у скольких открытых писем снова другой последний день
calendar-undone =
    <b>Вернули, как было</b>
    Писем с новым последним днём ответа: { $n ->
        [0] нет таких
       *[other] { $n }
    }

## Почему нельзя

calendar-same = Этот день уже такой.
calendar-past = Прошедший день не меняем: по нему уже считали сроки.
# $year — последний год, который есть в календаре
calendar-unknown-year = Этого года в календаре нет. Последний год: { $year }
calendar-changed-later = Этот день с тех пор меняли ещё раз. Откройте его заново.
