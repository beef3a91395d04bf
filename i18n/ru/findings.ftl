# Что установила проверка, одним предложением. $subject — предмет проверки словами. В .rec: что сделать.

finding-cbor-depth = { $subject }: глубина вложенности больше { $limit } (байт { $at }).
finding-cbor-duplicate-key = { $subject }: в одном наборе пар «ключ–значение» один ключ стоит дважды (байт { $at }), поэтому возможны два прочтения.
finding-cbor-items = { $subject }: число элементов больше { $limit }.
finding-cbor-length = { $subject }: длина, указанная в байте { $at }, больше самих данных.
finding-cbor-not-deterministic = { $subject }: запись не в единственно допустимом (детерминированном) виде, байт { $at }: { $what }.
finding-cbor-shape = { $subject }: не соответствует виду, который задан форматом: { $detail }.
finding-cbor-text = { $subject }: текст (байт { $at }) записан не в кодировке UTF-8.
finding-cbor-trailing = { $subject }: после конца данных есть ещё байты (с байта { $at }).
finding-cbor-unused-kind = { $subject }: вид значения, который в формате не используется, байт { $at }: { $what }.

finding-container-canonical = Файл имеет одно прочтение в любой программе ZIP: элементов — { $entries }, промежутков нет, скрытого нет.
finding-container-crc = Контрольная сумма { $name } неверна: копия повреждена при передаче.
    .rec = Запросите файл ещё раз у того, кто вам его передал.
finding-container-directory = Каталог в конце файла не совпадает с тем, который следует из элементов архива (байт { $at }).
    .rec = Архив переписан другой программой или повреждён. Запросите исходный файл.
finding-container-duplicate-name = Два элемента архива носят одно имя, { $name }: файл имеет два прочтения.
finding-container-header = Заголовок { $name } (байт { $at }) записан не в том единственном виде, который возможен в пакете.
    .rec = Архив переписан другой программой. Запросите исходный файл.
finding-container-leading-data = Перед пакетом стоят другие данные; пакет начинается с байта { $at }.
finding-container-limit = { $what }: { $found } больше предела { $limit }.
    .rec = Большего эта программа проверки не принимает; о самом пакете этим ничего не сказано.
finding-container-missing = { $name } в файле отсутствует. Без этого проверку не на чем основать.
finding-container-name = Имя «{ $name }» (байт { $at }) в пакете не предусмотрено.
    .rec = К архиву что-то добавлено. Запросите исходный файл.
finding-container-not-a-bundle = Это не пакет доказательств.
    .rec = Имя пакета оканчивается на .aigaq. Файл, перепакованный программой-архиватором, пакетом больше не является.
finding-container-order = { $name } стоит после { $after }, а не на своём месте.
finding-container-sequence = В нумерации папки, к которой относится { $name }, есть пропуск.
finding-container-trailing-data = После конца пакета, с байта { $at }, есть другие данные: { $length } Б.
finding-container-truncated = Файл обрывается: его длина { $length } Б, а нужно не менее { $needed } Б; это часть пакета.
    .rec = Скопируйте файл заново, от первого до последнего байта.

finding-manifest-bound = Манифест нарушает ограничение формата: { $field }.
finding-manifest-not-performed = Манифест не прочитан; причина: { $because }.
finding-manifest-read = Манифест прочитан; записей в перечне: { $records }.
finding-manifest-unsupported = Создано более новой версией; здесь неизвестно: { $what } «{ $found }».
    .rec = Проверьте более новой версией программы.
finding-seal-algorithm-unsupported = В печати использован алгоритм { $found }, неизвестный этой версии.
    .rec = Проверьте более новой версией программы.
finding-seal-algorithm-weak = В печати использован алгоритм { $found }, который известен как слабый.
finding-seal-header = Заголовок печати не соответствует формату: { $what }.
finding-seal-purpose = Техническая подпись сделана для другой цели: «{ $found }» вместо «{ $expected }».
finding-seal-shape = Манифест не является подписанной структурой в единственно допустимом виде.
finding-seal-signature-missing = У манифеста нет технической подписи: её кто-то снял, либо манифест не был запечатан.

finding-journal-agrees = Журнал — тот, который был запечатан; строк: { $entries }, каждая связана с предыдущей.
finding-journal-anchors-differ = Метки времени до запечатывания, которые есть в файле, — не те, что отмечены в журнале: ожидалось { $expected }, получено { $found }.
finding-journal-chain = { $subject } не связана с предыдущей: ожидалось { $expected }, получено { $found }.
finding-journal-digest-mismatch = Журнал — не тот, который был запечатан: ожидалось { $expected }, получено { $found }.
finding-journal-event = { $subject }: событие «{ $event }» здесь невозможно, либо недостаёт того, что к нему относится.
finding-journal-not-performed = Журнал не проверялся; причина: { $because }.
finding-journal-records-differ = Журнал и манифест расходятся в отношении записи { $n }: ожидалось { $expected }, получено { $found }.
finding-journal-unsealed = Журнал не оканчивается запечатыванием, либо в нём другое число строк: ожидалось { $expected }, получено { $found }.
finding-journal-unsupported = { $subject }: событие «{ $found }» этой версии неизвестно.
    .rec = Проверьте более новой версией программы.

finding-record-bound = { $subject }: значение нарушает ограничение формата: { $field }.
finding-record-case-differs = { $subject }: относится к делу { $found }, а манифест — к делу { $expected }.
finding-record-digest-match = Все имеющиеся записи ({ $count }) — те, которые были запечатаны.
finding-record-digest-mismatch = { $subject } — не та, которая была запечатана: ожидалось { $expected }, получено { $found }.
finding-record-kind-differs = { $subject }: в перечне указан вид { $expected }, в записи — { $found }.
finding-record-missing = { $subject } отсутствует, и в файле не сказано, что она не включена в выписку.
finding-record-not-performed = { $subject }: не проверялось; причина: { $because }.
finding-record-number-differs = { $subject }: стоит под номером { $expected }, в ней указан номер { $found }.
finding-record-unlisted = { $subject } не была запечатана: она добавлена позже.
finding-record-unsupported = { $subject }: вид «{ $found }» этой версии неизвестен.
    .rec = Проверьте более новой версией программы.

finding-exhibit-digest-match = Все имеющиеся приложения ({ $count }) побайтно совпадают с запечатанными.
finding-exhibit-digest-mismatch = { $subject } не совпадает с запечатанным. SHA-256: ожидалось { $expected }, получено { $found }.{ $cause ->
        [damaged] {" "}Копия повреждена при передаче.
       *[replaced] {" "}Байты заменены.
    }{ $damage ->
        [none] {""}
       *[other] {" "}Различаются МиБ: { $damage }.
    }
    .rec = Запросите файл ещё раз. Если результат тот же, на месте запечатанного файла стоит другой.
finding-exhibit-extension-differs = { $subject }: стоит под расширением .{ $found }, запечатано под расширением .{ $expected }.
finding-exhibit-missing = { $subject } отсутствует, и в файле не сказано, что оно не включено в выписку.
finding-exhibit-not-performed = { $subject }: не проверялось; причина: { $because }.
finding-exhibit-size-mismatch = { $subject } не совпадает с запечатанным: длина { $found } Б вместо { $expected } Б.
finding-exhibit-unlisted = { $subject } не было запечатано: оно добавлено позже.

finding-extract-inconsistent = Перечень того, что не включено в выписку, противоречит файлу.
finding-extract-not-performed = Полнота пакета не проверялась; причина: { $because }.
finding-extract-whole = Пакет полный: это не выписка, в которую часть запечатанного не включена.
finding-extract-withheld = Это выписка; приложений в ней: { $present } из { $exhibits }. Не включены приложения: { $withheld-exhibits }; не включены записи: { $withheld-records }. Кто составил выписку, неизвестно.
    .rec = Если нужно больше, запросите полный пакет с тем же хэшем печати.

finding-seal-expected = Хэш печати совпадает с ожидаемым.
finding-seal-key-mismatch = В печати указан не тот ключ, что в манифесте: ожидалось { $expected }, получено { $found }.
finding-seal-key-weak = Ключу печати не должен доверять никто: { $key } ({ $why }).
finding-seal-signature-invalid = Техническая подпись неверна для ключа { $key }: манифест изменён, либо подпись сделана другим ключом.
finding-seal-signature-not-performed = Техническая подпись не проверялась; причина: { $because }.
finding-seal-signature-valid = Техническая подпись верна: она относится к байтам именно этого файла, ключ { $key }.
finding-seal-unexpected = Это не тот пакет, который ожидался: хэш печати { $found } вместо { $expected }.
    .rec = Сверьте с хэшем на вашей бумаге, цифру за цифрой.

finding-appended-none = После запечатывания ничего не добавлено.
finding-appended-not-performed = Добавленное после запечатывания не проверялось; причина: { $because }.
finding-appended-unsupported = { $name }: эта версия ещё не может этого проверить.
    .rec = Проверьте более новой версией программы.

finding-time-no-token = Доверенной метки времени нет: время запечатывания известно только по часам самого компьютера, на котором запечатан пакет ({ $claimed }).
    .rec = Метку времени можно добавить позже; она не подтвердит времени более раннего, чем её собственное.

finding-signer-chain-not-performed = К печати приложена цепочка сертификатов; эта версия её не проверяет.
finding-signer-not-performed = Поиск ключа в доверенном списке не проводился; причина: { $because }.
finding-signer-other-role = Ключ { $fingerprint }: владелец по вашему доверенному списку — { $name }, но ключ допущен не для запечатывания, а для: { $roles }.
finding-signer-outside-period = Ключ { $fingerprint } (владелец — { $name }): срок доверия { $expected }, в печати указано { $found }.
finding-signer-revoked = Ключ { $fingerprint } (владелец — { $name }) отозван с { $effective }, и ничто не подтверждает, что печать сделана раньше.
finding-signer-unknown = В вашем доверенном списке нет никого, кто подтверждал бы, чей это ключ: { $fingerprint }.
    .rec = Сверьте отпечаток с тем, который вам сообщил владелец ключа, затем введите: aigaq-verify trust add { $key } --name "…" --vouched-by "…"
finding-signer-vouched = Ключ { $fingerprint }: владелец по вашему доверенному списку — { $name }; чей это ключ, подтверждает: { $vouched-by }.

finding-reference-agrees = Если запись ссылается на другую, та имеется.
finding-reference-dangling = { $subject }: поле «{ $field }» ссылается на запись { $target }, которой в пакете нет.
finding-reference-kind-differs = { $subject }: поле «{ $field }» ссылается на запись { $target } вида { $found }, а должен быть вид { $expected }.
finding-reference-not-performed = Ссылки не проверялись; причина: { $because }.

finding-facts-complete = Когда, кем, в каких условиях и при каких обстоятельствах: указано для каждого приложения.
finding-facts-covert = { $subject }: снято скрыто, по словам самой стороны. Использование такого материала ограничивает ч. 4 ст. 78 ГПК РК.
    .rec = До подачи в суд выясните, допускает ли это закон и не будет ли это оспаривать другая сторона.
finding-facts-missing = { $subject }: не указано: { $missing }. Без этого суд не исследует аудио-, видео- и фотоматериалы (ч. 2 ст. 99 ГПК РК).
    .rec = Это можно восполнить последующим заявлением.
finding-facts-not-performed = Четыре сведения по ч. 2 ст. 99 ГПК РК не проверялись; причина: { $because }.
finding-facts-withheld = { $subject }: в эту выписку не включено: { $fact }.

finding-duplicate-content = { $subject } побайтно совпадает с приложением { $same-as }.
finding-duplicate-none = Одинаковых приложений нет.
finding-duplicate-not-performed = Поиск одинаковых приложений не проводился; причина: { $because }.

finding-take-distinct = Номера съёмок не повторяются (всего: { $count }).
finding-take-not-performed = Номера съёмок не проверялись; причина: { $because }.
finding-take-twice = { $subject }: номер съёмки { $take } указан также у приложения { $same-as }.

finding-clock-not-performed = Часы не проверялись; причина: { $because }.
finding-clock-steady = Пока вёлся журнал, часы компьютера, на котором запечатан пакет, шли ровно.
finding-clock-step = { $subject }: перед этим часы были переставлены: показывали { $before }, затем { $now }, а прошло { $counted } мс.

finding-unregistered = Неизвестный результат проверки: ошибка этой программы.

finding-extract-unsupported = Версия перечня того, что не включено в выписку, — { $found }; этой версии программы она неизвестна.
    .rec = Проверьте более новой версией программы.
finding-time-not-performed = Время не проверялось; причина: { $because }.
