### Меню, помощь, команды, профиль бота.
### На кнопке самое большее 24 знака. Значок одинаков на обоих языках.

## S12

menu-show = Что сделаем? Нажмите кнопку или просто пишите.
menu-greeting = Здравствуйте. Напишите, что случилось, или название села.
menu-thanks = И Вам спасибо. Понадобится что-нибудь — пишите.
menu-draft-kept = Написанное сохранено. Вернётесь — продолжите с этого места.
menu-cancel-nothing = Отменять нечего.

## Общие кнопки

menu-back-button = Назад
menu-next-button = Дальше
# $page — какая страница, $pages — сколько всего
menu-page = страница { $page } из { $pages }

## Меню жителя

menu-resident-akim-button = 👤 Мой аким
menu-resident-write-button = ✏️ Написать акиму
menu-resident-appeals-button = 📋 Мои обращения
menu-resident-village-button = 🏠 Моё село
menu-resident-surveys-button = 📊 Опросы
menu-help-button = ❓ Помощь

## Меню акима

menu-akim-inbox-button = 📥 Обращения
menu-akim-due-button = ⏰ Срок близко
menu-akim-news-button = 📣 Новость селу
menu-akim-summary-button = 📈 Моя сводка
menu-akim-card-button = 👤 Моя карточка

## Меню аппарата

menu-staff-handed-button = 📌 Поручено мне

## Меню оператора

menu-operator-queue-button = 📥 Очередь
menu-operator-send-button = 📣 Рассылка
menu-operator-survey-button = 📊 Опрос
menu-operator-akims-button = 👤 Акимы
menu-operator-health-button = 📈 Сводка

## Кнопка есть, а самого дела ещё нет

menu-later-news = Новости селу пока не подключены.

## Сводка акима, состояние бота

# $updates — пришедшие, ждут очереди; $parked — остановлены сбоем;
# $messages — ждут отправки; $unknown — неизвестно, дошли ли
menu-health =
    <b>Состояние бота</b>
    Пришло, ждёт очереди: { $updates ->
        [0] нет
       *[other] { $updates }
    }
    Остановлено сбоем: { $parked ->
        [0] нет
       *[other] { $parked }
    }
    Ждёт отправки: { $messages ->
        [0] нет
       *[other] { $messages }
    }
    Неизвестно, дошло ли: { $unknown ->
        [0] нет
       *[other] { $unknown }
    }

## S64

# $phone — телефон тех, кто отвечает за работу бота
menu-help =
    <b>Чем помочь?</b>
    Есть проблема — пишите: текст, фото, голос.
    Найти акима: напишите название села.
    Узнать о письме: напишите код.
    Если опасно: 112
    О работе бота: { $phone }
menu-settings-button = Настройки

## Команды

menu-command-menu = Меню
menu-command-akim = Найти акима
menu-command-village = Моё село
menu-command-surveys = Опросы и их итоги
menu-command-settings = Язык, село, настройки
menu-command-help = Помощь
menu-command-cancel = Отмена
menu-command-send = Рассылка
menu-command-survey = Опрос о доверии
menu-command-akims = Акимы
menu-command-calendar = Рабочий календарь
menu-command-topics = Темы обращений
menu-command-health = Состояние бота

## Профиль бота

# до 64 знаков
menu-profile-name = Аким села: найти, написать, проверить
# до 120 знаков
menu-profile-short = Найдите акима села и напишите о проблеме. Решена ли она — скажете Вы. Бесплатно, на двух языках.
# до 512 знаков
menu-profile-description =
    Этот бот связывает жителя села и акима.
    • Кто Ваш аким, телефон, часы приёма.
    • Написать о проблеме: текст, фото, голос.
    • Последний день ответа и что сделано.
    • Опросы без имени.
    Без разрешения имя акиму не показываем. Если опасно, звоните 112.
    Чтобы начать, нажмите кнопку внизу.
menu-place-button = Искать село
menu-command-write = Написать акиму
menu-command-my = Мои обращения
menu-command-status = Узнать по коду
menu-command-queue = Очередь
menu-command-inbox = Обращения
menu-command-absent = Замена на время
menu-command-other = Письмо за другого
