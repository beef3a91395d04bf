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
says-no-valid-token = Когда пакет запечатан, не подтверждено: ни одна метка времени на печать не учитывается. Часы компьютера, на котором запечатан пакет, показывали { $claimed }.
says-not-after = Запечатано не позднее { $at } по метке времени службы { $authority }.
says-not-before = Файлы приняты после { $at } по метке времени службы { $authority }.
says-signer-other-role = Запечатано ключом, которому вы доверяете, но не для запечатывания.
says-signer-outside-period = Запечатано ключом, владелец которого — { $name }, вне срока, на который вы доверяете этому ключу.
says-signer-revoked-before = Запечатано ключом после его отзыва (владелец — { $name }).
says-signer-revoked = Запечатано ключом, владелец которого — { $name }; этот ключ отозван.
says-signer-unknown = Запечатано ключом { $fingerprint }; в вашем доверенном списке нет никого, кто подтверждал бы, чей это ключ.
says-signer-vouched = Запечатано ключом, владелец которого — { $name }; чей это ключ, подтверждает: «{ $vouched-by }».
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

window = Время:
window-accuracy = точность { $seconds }
window-accuracy-none = точность не указана
window-claimed-opened = заявлено об открытии: { $claimed } по часам компьютера, на котором запечатан пакет
window-claimed-sealed = заявлено о запечатывании: { $claimed } по часам того же компьютера
window-counting = учитываемых меток времени на печать: { $counting } из { $all }
window-counting-others = учитываемых прочих меток времени (открытие, обновления, заявления): { $counting } из { $all }
window-no-opening = не раньше: ничем не подтверждено (нет открывающей метки времени, которая учитывалась бы)
window-no-token = не позднее: ничем не подтверждено (нет метки времени на печать, которая учитывалась бы)
window-not-after = не позднее { $at }: { $authority } ({ $part }, { $accuracy })
window-not-before = не раньше { $at }: { $authority } ({ $part }, { $accuracy })
window-said = по данным самих файлов, как они записаны при приёме: указаний времени: { $count }
window-said-none = по данным самих файлов: при приёме ничего не читалось

not-checked = Что не проверялось:
not-checked-goods = является ли товар контрафактным, а чек подлинным: этого не может установить ни одна программа
not-checked-media = внутри файлов изучено только то, что перечислено выше: не изучалось, монтировались ли изображение, звук или текст
not-checked-media-asked = что сообщают сами файлы (время, место, поля чека): по просьбе (--no-media) они не открывались
not-checked-media-none = что сообщают сами файлы (время, место, поля чека): ни одного из них здесь нет в том виде, в каком он был запечатан
not-checked-scene = была ли снятая сцена подлинной, кто держал камеру и не снималось ли что-либо ещё

findings = Результаты проверки:
findings-not-performed = НЕ ПРОВЕРЯЛОСЬ: остальные проверки ({ $count }), причина: { $because } (--all покажет их все)
findings-passed = и пройденные проверки: { $count } (их показывает --all)

standing-failed = НЕ ПРОЙДЕНО
standing-indeterminate = НЕ УСТАНОВЛЕНО
standing-not-performed = НЕ ПРОВЕРЯЛОСЬ
standing-noted = К СВЕДЕНИЮ
standing-passed = пройдено

heard = Что сообщают о себе сами файлы; прочитано заново, { $by }:
heard-more = и ещё { $count } (их показывает --all)
heard-nothing = ничего, что читает эта версия
heard-unread = не прочитано или прочитано не полностью: { $why }
said-line = { $what }: { $value } ({ $at })
said-audio = { $codec }, { $rate } Гц, каналов: { $channels }
said-video = { $codec }, { $width } × { $height }, кадров в секунду: { $rate }
time-both = { $local }, то есть { $utc }
time-no-zone = { $time } по часам, смещение которых от UTC не указано

compared = Сопоставлено:
compared-agree = и сопоставления, в которых стороны совпадают: { $count } (их показывает --all)
compared-one = { $outcome }: { $what } – { $subject }
compared-open = НЕЛЬЗЯ СОПОСТАВИТЬ: { $count }; причина: { $why } (показывает --all)
compared-side = { $source }: { $value }
outcome-agrees = СОВПАДАЕТ
outcome-cannot-be-compared = НЕЛЬЗЯ СОПОСТАВИТЬ
outcome-differs = РАСХОДИТСЯ

certified-holds = По приложенному сертификату ключ принадлежит { $name } ({ $iin ->
        [none] ИИН не указан
       *[other] ИИН { $iin }
    }); сертификат восходит к { $root }, которому вы доверяете для подписей лиц.
certified-open = По приложенному сертификату ключ принадлежит { $name }, издатель { $issuer }; этот сертификат не восходит ни к чему, чему вы доверяете, или против него есть замечания.
certified-other-key = Приложенный сертификат выдан на другой ключ и о том, кто подписал, ничего не говорит.
certified-unread = Приложенные сертификаты прочитать нельзя.

cms-beside = Подписи CMS рядом с печатью (на вывод о запечатанном они не влияют):
cms-certificate = сертификат { $serial }, издатель: { $issuer }, срок действия: { $from } – { $until }, SHA-256 { $fingerprint }
cms-judged-at = оценено на { $at }: время подписания известно только со слов подписанта
cms-not-signed = { $subject }, подписант { $signer }: что эту печать кто-либо подписал, из неё не следует.
cms-organisation = { $bin ->
        [none] организация по сертификату: { $organisation }
       *[other] организация по сертификату: { $organisation } (БИН { $bin })
    }
cms-role-employee = сотрудник организации
cms-role-financial-documents = лицо с правом подписи финансовых документов
cms-role-first-head = первый руководитель
cms-role-human-resources = сотрудник отдела кадров
cms-role-individual = физическое лицо
cms-role-information-system = информационная система
cms-role-legal-entity = юридическое лицо
cms-role-right-to-sign = лицо с правом подписи
cms-roles = роли по сертификату: { $roles }
cms-signed = { $subject }, подписант { $signer }: эту печать подписал владелец сертификата { $iin ->
        [none] { $name }
       *[other] { $name } (ИИН { $iin })
    }. Что он действовал как нотариус, подпись не показывает.
cms-signed-open = { $subject }, подписант { $signer }: эта печать подписана ключом сертификата на имя { $iin ->
        [none] { $name }
       *[other] { $name } (ИИН { $iin })
    }. Что это его сертификат и что он был годен, здесь не показано; почему, видно по этапам. Что он действовал как нотариус, подпись тоже не показывает.
cms-stage-archive = архив
cms-stage-attributes = подписанные атрибуты
cms-stage-chain = цепочка доверия
cms-stage-parse = чтение
cms-stage-revocation = отзыв
cms-stage-signature = подпись
cms-stage-signer = сертификат подписанта
cms-stage-time = время
cms-stage-usage = назначение
cms-stages = этапы: { $stages }
cms-state-failed = не выдержан
cms-state-not-performed = не выполнен
cms-state-passed = пройден
cms-there = существовала на { $at }: это видно не только со слов подписанта
cms-unread = { $subject }: прочитать в ней нельзя ничьей подписи.

subject-anchor = Метка времени { $n } до запечатывания
subject-bundle = Пакет
subject-entry = Строка журнала { $n }
subject-exhibit = Приложение { $n } ({ $name })
subject-extract = Перечень выписки
subject-journal = Журнал
subject-manifest = Манифест
subject-record = Запись { $n } ({ $kind })
subject-renewal = Метка продления { $n }
subject-signature = Подпись CMS { $n }
subject-signer = Ключ печати
subject-token = Метка времени { $n } на печать

file-length = Длина файла
judged-for = Проверено на момент
seal-digest = Хэш печати (SHA-256 файла manifest.cose)
sealed-with = Запечатано программой
trust-list = SHA-256 использованного доверенного списка
none = нет

verify-next-trust = Далее: сверьте отпечаток с тем, который подписавший сообщил вам иным путём, затем введите
verify-next-show = Чтобы увидеть содержимое:
verify-many = Проверено пакетов: { $count }.
verify-resumed = Проверено пакетов: { $count }; строка уже была: { $stood }.
verify-resumed-doubted = Строк, которые противоречат сами себе или говорят одно и то же дважды: { $count }. Они не учтены, их пакеты проверены снова.

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
trust-compromised = Отмечен как скомпрометированный с { $effective }: { $name }. Метки времени под ним принимаются, только если иным путём подтверждено, что они существовали раньше.
trust-ca-added = Внесено в доверенный список, для подписей лиц: { $name }
trust-ca-compromised = Отмечен как скомпрометированный с { $effective }: { $name }. Подписи и метки времени под ним принимаются, только если иным путём подтверждено, что они существовали раньше.
trust-ca-expired = Внимание: срок действия сертификата истёк { $until }. Подписи, о которых подтверждено, что они существовали раньше, по-прежнему можно проверить.
trust-ca-leaf = Внимание: это не сертификат удостоверяющего центра. По нему принимаются только подписи, сделанные его собственным ключом.
trust-ca-line = { $name } (подписи лиц)
trust-ca-unusable = Внимание: эта версия не может проверять подписи, сделанные его ключом ({ $algorithm }). О подписях под этим сертификатом будет сказано, что их алгоритм не поддерживается.
trust-ca-vouched = допущен для подписей лиц; кем подтверждено: { $vouched-by }; внесён { $added }
trust-root-added = Внесено в доверенный список, для меток времени: { $name }
trust-root-compromised = скомпрометирован с { $since }: { $reason }
trust-root-early = Внимание: сертификат начинает действовать только с { $from }.
trust-root-expired = Внимание: срок действия сертификата истёк { $until }. Метки времени с более ранней датой по-прежнему можно проверить.
trust-root-fingerprint = отпечаток SHA-256: { $fingerprint }
trust-root-known = Отпечаток совпадает с тем, который проект Aigaq записал { $as-of }; прежде чем полагаться на сертификат, сверьте отпечаток с сайтом { $site } ({ $file }).
trust-root-leaf = Внимание: это не сертификат удостоверяющего центра. По нему принимаются только метки времени, подписанные его собственным ключом.
trust-root-line = { $name } (метки времени)
trust-root-several = Сертификаты в файле { $path }, всего: { $count }
trust-root-subject = владелец: { $subject }
trust-open = Предупреждение: доверенный список { $path } может изменить или подменить не только его владелец: кто это сделает, решит, кому доверять.
trust-root-unknown = Этого отпечатка нет среди записанных проектом Aigaq. Прежде чем полагаться на сертификат, сверьте его отпечаток с тем, который публикует сам удостоверяющий центр; получите его иным путём, чем сертификат. Те же цифры выводит «openssl x509 -noout -fingerprint -sha256 -in FILE».
trust-root-unusable = Внимание: эта версия не может проверять подписи, сделанные его ключом ({ $algorithm }). О метках времени под этим сертификатом будет сказано, что их алгоритм не поддерживается.
trust-root-validity = срок действия: { $from } – { $until }
trust-root-vouched = допущен для меток времени; кем подтверждено: { $vouched-by }; внесён { $added }
trust-root-window = период доверия: { $from } – { $until }

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
field-circulated = введено в оборот правообладателем, по словам стороны
field-circumstances = при каких обстоятельствах
field-class = класс МКТУ товара
field-classes = классы МКТУ
field-conditions = в каких условиях
field-consent = согласие правообладателя, по словам стороны
field-contact = контактные данные
field-device = устройство
field-expires = срок действия до
field-from = от кого
field-goods = товар
field-identifier = БИН / ИИН / номер
field-licence = лицензия
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
field-said = сообщал о себе при приёме
field-sha256 = SHA-256
field-shows = показывает, по словам стороны
field-sign = обозначение
field-size = размер
field-sort = вид
field-take = номер съёмки
field-text = текст
field-title = название
field-to = кому
field-unread = не прочитано при приёме
field-well-known = общеизвестен с
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

# Another program

film-by-hand = aigaq-film исследует видеозаписи для программ aigaq-capture и aigaq-verify, которые запускают её сами. Запущенная вручную, она ничего не делает.

# Что файл сообщает о себе.
topic-audio-stream = звук
topic-changed = файл записан или изменён
topic-code = QR-код
topic-comment = комментарий
topic-created = создано
topic-creator = составлено в программе
topic-digitized = оцифровано
topic-duration = длительность в секундах
topic-edit-list = список монтажа
topic-edited = изменено
topic-format = формат
topic-frame = размер в пикселях
topic-gap = разрыв
topic-lens = объектив
topic-lens-serial = номер объектива
topic-make = изготовитель устройства
topic-malformed = записано не в той форме, которая здесь положена
topic-model = модель устройства
topic-orientation = ориентация (Exif)
topic-owner = владелец, указанный в устройстве
topic-pages = страниц
topic-picture-id = идентификатор снимка
topic-place = место
topic-producer = создано программой
topic-rotation = поворот в градусах
topic-satellite-time = время по спутникам
topic-serial = номер устройства
topic-software = программа
topic-taken = снято
topic-text-digest = SHA-256 текста
topic-trait = особенность
topic-truncated = обрывается
topic-video-stream = изображение

trait-anonymous = Exif без времени и без устройства
trait-bare = в нём нет ничего, кроме изображения: такими снимки остаются после мессенджеров и сайтов
trait-content-credentials = в нём есть Content Credentials (C2PA); здесь они не проверяются
trait-dynamic-form = форма, вид которой создаёт программа просмотра
trait-embedded-files = содержит другие файлы
trait-encrypted = зашифровано
trait-invisible-text = содержит текст, который на странице не виден
trait-doubtful-text = содержит текст, о котором нельзя сказать, что он виден на странице
trait-launch = запустило бы другую программу
trait-locked = закрыто паролем: ни одна страница не просмотрена
trait-onvif-signing = подписано камерой (ONVIF); здесь это не проверяется
trait-outward = отправило бы что-то или открыло бы что-то в другом месте
trait-screenshot = сообщает о себе, что это снимок экрана
trait-script = содержит программу
trait-signed = содержит подпись; здесь она не проверяется
trait-trailer = после его конца есть ещё байты
trait-several-pictures = это анимация: прочитан один из её кадров
trait-updated = дописан после первой записи

unread-examined-crashed = декодер на нём прервал работу
unread-examined-cut = в нём больше сведений, чем записывается; остальное опущено
unread-examined-forbidden = декодер попытался сделать то, чего ни один файл не требует, и был остановлен
unread-examined-garbled = декодер не дал надлежащего ответа
unread-examined-hurried = время поиска QR-кодов истекло прежде, чем были испробованы все способы
unread-examined-in-part = просмотрено лишь частично: файл слишком длинный или вышло время
unread-examined-no-ocr = печатный текст не распознан: Tesseract с русским языком (tesseract-ocr, tesseract-ocr-rus) не установлен
unread-examined-no-reader = видео просматривает aigaq-film, а рядом с этой программой её нет
unread-examined-not-started = декодер не запустился
unread-examined-read = его не удалось прочитать до конца
unread-examined-timeout = декодер работал слишком долго и был остановлен
unread-examined-too-big = в нём больше пикселей, чем декодируется
unread-examined-too-large = в нём больше байтов, чем исследуется
unread-examined-too-long = ответ декодера слишком длинный
unread-examined-undecodable = его или его часть не удалось декодировать
unread-examined-unknown-format = QR-коды в нём не искались: этот формат здесь не декодируется
unread-examined-unwalled = в этой системе нет ни landlock, ни seccomp, а без них ничего не декодируется
unread-not-asked = этого никто не запрашивал

report-done = Бумаги записаны в { $path }:
report-no-pdf = Эта сборка программы не умеет делать файлы PDF: бумаги составлены как страницы HTML.
report-failed = Пакет не прошёл проверку: бумаги говорят об этом на первой странице.
report-attached-manifest = Манифест пакета с его подписью
report-attached-result = Результаты проверки в формате JSON
report-attached-token = Метка времени
report-attached-anchor = Метка времени до запечатывания
report-attached-list = Перечень того, что охвачено продлением
report-attached-renewal = Продление меток времени

likeness = Бумага { $path }:
likeness-same = СОВПАДАЕТ: байт в байт та бумага, которую эта сборка составляет по этому пакету.
likeness-differs = РАСХОДИТСЯ: это не та бумага, которую эта сборка составляет по этому пакету при том, что указано здесь.
likeness-open = СОПОСТАВИТЬ НЕЛЬЗЯ: составлена ли эта бумага по этому пакету, не установлено.
likeness-states = Она сообщает о себе: { $paper ->
        [court] бумага для суда
        [counsel] бумага для представителя
       *[drafts] проекты
    }; языки: { $languages }; проверка на момент { $at }; пакет: { $name }.
likeness-bundle = Другой пакет: хэш печати в бумаге { $paper }, здесь { $here }.
likeness-file = Та же печать в другом файле, как у выписки или у пакета, к которому что-то добавлено: хэш файла в бумаге { $paper }, здесь { $here }.
likeness-trust = Другой доверенный список: его SHA-256 в бумаге { $paper }, здесь { $here } (--trust).
likeness-matter = Другой matter.toml: его SHA-256 в бумаге { $paper }, здесь { $here } (--matter).
likeness-law = Другой файл закона: его SHA-256 в бумаге { $paper }, здесь { $here } (--law).
likeness-moment = Другой момент: в бумаге { $paper }, здесь { $here } (--at). Без --at берётся момент самой бумаги.
likeness-bytes = Всё, что она сообщает о своём составлении, здесь такое же, но байты другие: она изменена после составления, или её составила другая программа.
likeness-unstated = Она не сообщает о своём составлении ничего, что эта версия может прочитать.
likeness-build = Она называет другую сборку программы: { $paper }. Здесь { $here }. Составить её заново может только та же сборка.
likeness-no-pdf = Эта сборка программы не умеет делать файлы PDF.
likeness-too-large = Её размер в байтах: { $paper }; сопоставляется не больше { $here }.
likeness-no-media = При её составлении приложения открывались; --no-media здесь это исключает.
likeness-reading = Приложения, прочитанные заново здесь, дали не то, что сообщает бумага; так бывает при другой версии aigaq-film, FFmpeg или Tesseract и когда машина не укладывается в пределы времени: SHA-256 в бумаге { $paper }, здесь { $here }.
likeness-no-bundle = То, с чем её следовало сопоставить, – не пакет доказательств.
paper-not-signed = { $subject }, подписант { $signer }: что эту бумагу кто-либо подписал, из подписи не следует.
paper-signature = Подпись { $path } на бумаге { $paper }:
paper-signature-none = Подпись { $path }: не относится ни к одной из указанных бумаг.
paper-signed = { $subject }, подписант { $signer }: эту бумагу подписал владелец сертификата { $iin ->
        [none] { $name }
       *[other] { $name } (ИИН { $iin })
    }. Что он действовал как нотариус, подпись не показывает.
paper-signed-open = { $subject }, подписант { $signer }: эта бумага подписана ключом сертификата на имя { $iin ->
        [none] { $name }
       *[other] { $name } (ИИН { $iin })
    }. Что это его сертификат и что он был годен, здесь не показано; почему, видно по этапам. Что он действовал как нотариус, подпись тоже не показывает.
