# Сообщения программы aigaq-verify.

answer-exit = ({ $name }, код завершения { $exit })
answer-extract = Выписка: всё, что в ней есть, совпадает с запечатанным; часть пакета не включена.
answer-failed = Изменено либо не совпадает.
answer-indeterminate = Целостность подтверждена, но не обо всём можно сделать вывод.
answer-limit-exceeded = Вывод не сделан: достигнут предел этой программы проверки.
answer-malformed = Файл не является правильно составленным пакетом доказательств.
answer-passed = Целостность подтверждена, техническая подпись сделана ключом, которому вы доверяете, время подтверждено.
answer-unsupported-version = Вывод не сделан: создано более новой версией.

says-altered = { $failed ->
        [one] Не пройдена { $failed } проверка
        [few] Не пройдены { $failed } проверки
       *[many] Не пройдено { $failed } проверок
    }; что именно и в отношении чего, указано ниже.
says-extract = Это выписка; приложений в ней: { $present } из { $exhibits }; кто её составил, неизвестно.
says-limit = О содержимом ничего не сказано.
says-malformed = Файл отклонён; ничто из его содержимого не было принято на веру.
says-no-token = Время запечатывания не подтверждено. Часы компьютера, на котором запечатан пакет, показывали: { $claimed }.
says-signer-other-role = Запечатано ключом, которому вы доверяете, но не для запечатывания.
says-signer-outside-period = Запечатано ключом, владелец которого — { $name }, вне срока, на который вы доверяете этому ключу.
says-signer-revoked = Запечатано ключом, владелец которого — { $name }; этот ключ отозван.
says-signer-unknown = Запечатано ключом { $fingerprint }; в вашем доверенном списке нет никого, кто подтверждал бы, чей это ключ.
says-signer-vouched = Запечатано ключом, владелец которого — { $name }; чей это ключ, подтверждает: { $vouched-by }.
says-unchanged = Не изменено с момента запечатывания: { $exhibits ->
        [one] { $exhibits } приложение
        [few] { $exhibits } приложения
       *[many] { $exhibits } приложений
    } и { $records ->
        [one] { $records } запись
        [few] { $records } записи
       *[many] { $records } записей
    }.
says-unsupported = Эта версия может проверить не всё; догадок вместо проверки не делается.

not-checked = Что не проверялось:
not-checked-goods = является ли товар контрафактным, а чек подлинным: этого не может установить ни одна программа
not-checked-media = что сообщают сами файлы (время, место, поля чека): эта версия их ещё не читает
not-checked-scene = была ли снятая сцена подлинной, кто держал камеру и не снималось ли что-либо ещё

findings = Результаты проверки:
findings-not-performed = НЕ ПРОВЕРЯЛОСЬ: остальные проверки ({ $count }), причина: { $because } (--all покажет их все)
findings-passed = и пройденные проверки: { $count } (их показывает --all)

standing-failed = НЕ ПРОЙДЕНО
standing-indeterminate = НЕ УСТАНОВЛЕНО
standing-not-performed = НЕ ПРОВЕРЯЛОСЬ
standing-noted = К СВЕДЕНИЮ
standing-passed = пройдено

subject-bundle = Пакет
subject-entry = Строка журнала { $n }
subject-exhibit = Приложение { $n } ({ $name })
subject-extract = Перечень выписки
subject-journal = Журнал
subject-manifest = Манифест
subject-record = Запись { $n } ({ $kind })
subject-signer = Ключ печати

file-length = Длина файла
judged-for = Проверено на момент
seal-digest = Хэш печати (SHA-256 файла manifest.cose)
sealed-with = Запечатано программой
trust-list = SHA-256 использованного доверенного списка
none = нет

verify-next-trust = Далее: сверьте отпечаток с тем, который подписавший сообщил вам иным путём, затем введите
verify-next-show = Чтобы увидеть содержимое:
verify-many = Проверено пакетов: { $count }.

export-done = { $count ->
        [one] Выдан { $count } файл
        [few] Выданы { $count } файла
       *[many] Выдано { $count } файлов
    } в { $path }, вместе с SHA256SUMS.
export-left = Приложение { $n } не выдано: оно не включено в выписку либо не совпадает с запечатанным.
extract-done = Выписка записана: { $path }. Не включены приложения: { $exhibits }; не включены записи: { $records }.
extract-next = Чтобы проверить выписку:
show-caution = Далее приведено то, что сторона указала при запечатывании. Проверка показывает, насколько можно доверять байтам; ничто из приведённого этим не подтверждается.

trust-added = Внесено в доверенный список: { $name }, отпечаток { $fingerprint }.
trust-empty = В доверенном списке { $path } никого нет.
trust-removed = Исключено из доверенного списка: { $name }.
trust-revoked = Отозван с { $effective }: { $name }.
trust-line = { $name }: отпечаток { $fingerprint }
trust-line-roles = допущен для: { $roles }; кем подтверждено: { $vouched-by }; внесён { $added }
trust-line-period = срок: { $from } – { $until }
trust-line-revoked = отозван с { $effective }: { $reason }

# Что содержит пакет или черновик.
kind-case = Дело
kind-exhibit = Приложение
kind-hand-over = Передача
kind-mark = Товарный знак
kind-note = Заметка
kind-person = Лицо
kind-place = Место
kind-purchase = Закупка
kind-unknown = неизвестно

field-about = к чему относится
field-address = адрес
field-bag = пломба на упаковке
field-by = кем
field-certificate = свидетельство
field-circumstances = при каких обстоятельствах
field-classes = классы МКТУ
field-conditions = в каких условиях
field-contact = контактные данные
field-device = устройство
field-expires = срок действия до
field-from = от кого
field-goods = товар
field-identifier = БИН / ИИН / номер
field-media = тип данных
field-missing = НЕ УКАЗАНО
field-name = имя (наименование)
field-original = цена оригинального товара
field-origin = каким путём получено
field-page = адрес страницы
field-paid = уплачено
field-pending = дело в производстве суда
field-powers = полномочия
field-receipt = фискальный признак
field-recording = съёмка
field-reference = номер у стороны
field-roles = роли
field-sha256 = SHA-256
field-shows = показывает, по словам стороны
field-sign = обозначение
field-size = размер
field-sort = вид
field-take = номер съёмки
field-text = текст
field-title = название
field-to = кому
field-what = что передано
field-when = когда

custody = Хранение до запечатывания
event-abort = съёмка прервана
event-add = добавлено
event-amend = изменено
event-anchor = метка времени до запечатывания
event-delete = исключено
event-hand-over = передача
event-note = заметка
event-open = открыто
event-seal = закрыто перед запечатыванием

recording-covert = скрытая
recording-open = открытая
recording-partly = частично скрытая
role-buyer = покупатель
role-claimant = истец
role-licensee = лицензиат
role-operator = оператор съёмки
role-representative = представитель
role-rights-holder = правообладатель
role-seller = продавец
role-witness = свидетель
sort-audio = аудиозапись
sort-document = документ
sort-other = иное
sort-photo = фотоизображение
sort-receipt = чек
sort-video = видеозапись
origin-downloaded = загружено из сети
origin-imported = перенесено из другого места
origin-recorded = снято
span = с { $from } по { $until }
yes = да
no = нет
voice-notary = нотариус
voice-seal = запечатывание
voice-witness = свидетель
