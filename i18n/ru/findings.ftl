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

finding-token-after-moment = { $subject }: указано время { $found } — позже момента, на который проводится проверка ({ $expected }); она не учитывается.
finding-token-algorithm-unsupported = { $subject }: применён алгоритм, который эта версия проверить не может ({ $found }). Недействительной она от этого не становится: она сохранена, но здесь ничего не подтверждает.
    .rec = Если это алгоритм Казахстана (ГОСТ), проверьте её программой НУЦ РК или получите вторую метку с RSA.
finding-token-algorithm-weak = { $subject }: применён слабый алгоритм ({ $found }); она ничего не подтверждает.
finding-token-authority-compromised = { $subject }: указано время { $gen-time }, но с { $since } известно, что ключ { $certificate } в чужих руках, и ничто не подтверждает, что метка получена раньше.
finding-token-budget = { $subject }: проверка не доведена до конца: { $what ->
        [bytes] длина больше { $limit } Б
        [certificates] сертификатов в ней больше { $limit }
        [depth] в цепочке сертификатов больше { $limit }
        [time-stamps] меток одного вида проверяется не больше { $limit }
       *[signatures] потребовалось бы проверок подписи больше { $limit }
    }. Она не учитывается.
finding-token-damaged = { $subject }: контрольная сумма { $name } неверна, копия повреждена при передаче. Она не учитывается.
    .rec = Запросите файл ещё раз у того, кто вам его передал.
finding-token-expired-since = { $subject } оценена на её собственное время, { $gen-time }. Срок сертификата, на который опиралась служба { $authority }, истёк { $until }, и до этого метка не продлевалась: предполагается, что ключ после этого не был похищен.
finding-token-extension-unsupported = { $subject }: в ней есть критическое расширение, неизвестное этой версии ({ $found }); она не учитывается.
finding-token-granted = { $subject }: служба её выдала.
finding-token-imprint-match = { $subject } поставлена на эти самые байты ({ $algorithm }).
finding-token-imprint-mismatch = { $subject } поставлена на другие байты: { $algorithm }, ожидалось { $expected }, получено { $found }.
finding-token-malformed = { $subject }: прочитать её нельзя ({ $what }); она ничего не подтверждает.
finding-token-name-differs = { $subject }: служба названа в ней { $found }, а сертификат выдан на { $expected }; она ничего не подтверждает.
finding-token-not-granted = { $subject }: в ней отказ службы (статус { $status }; { $failure }; { $text }); она ничего не подтверждает.
finding-token-not-performed = { $subject }: метка времени не проверялась; причина: { $because }.
finding-token-outside-certificate = { $subject }: указано время { $gen-time }, но сертификат { $certificate } действует только с { $from } по { $until }; она не учитывается.
finding-token-outside-window = { $subject }: указано время { $gen-time } — вне срока, на который вы доверяете { $certificate } ({ $from } – { $until }); она не учитывается.
finding-token-purpose = { $subject }: её сертификат предназначен только для меток времени.
finding-token-purpose-wrong = { $subject }: её сертификат предназначен не только для меток времени ({ $why ->
        [certification-authority] это сертификат удостоверяющего центра
        [extended-key-usage-missing] назначение не указано
        [extended-key-usage-not-alone] указаны и другие назначения
        [extended-key-usage-not-critical] назначение не отмечено как критическое
        [key-usage] ключ предназначен для другого
       *[other] указано другое назначение
    }); она не учитывается.
finding-token-signature-invalid = { $subject }: { $why ->
        [message-digest] содержимое не то, которое подписано
       *[signature] подпись неверна
    }. Она ничего не подтверждает.
finding-token-signature-valid = { $subject }: подпись службы верна ({ $algorithm }).
finding-token-signer-binding = { $subject }: подписанная ссылка на сертификат { $why ->
        [missing] отсутствует
       *[other] указывает на другой сертификат
    }. Она ничего не подтверждает.
finding-token-signer-bound = { $subject }: в подписанном указан именно тот сертификат, которым она подписана.
finding-token-signer-missing = { $subject }: сертификата, которым она подписана, нет ни в ней, ни в вашем доверенном списке.
    .rec = Запросите сертификат у службы, сверьте отпечаток, затем введите: aigaq-verify trust add --tsa FILE --vouched-by "…"
finding-token-trusted = { $subject } восходит к { $root }, которому вы доверяете; все сертификаты цепочки в указанное время действовали.
finding-token-untrusted = { $subject } не восходит ни к чему, чему вы доверяете: { $why ->
        [issuer-unknown] издателя сертификата { $certificate } нет в вашем доверенном списке
        [signature] ни один из имеющихся сертификатов с именем издателя не подписывал сертификат { $certificate }
        [malformed] сертификат { $certificate } нельзя прочитать
       *[other] сертификат { $certificate } не может стоять в цепочке на этом месте
    }. Корневому сертификату не доверяют потому только, что он приложен к метке.
    .rec = Возьмите корневой сертификат на сайте самой службы, сверьте отпечаток, затем введите: aigaq-verify trust add --tsa FILE --vouched-by "…"

finding-renewal-covers = { $subject }: всё, что ею продлено ({ $count }), имеется в том же виде.
finding-renewal-late = { $subject } от { $gen-time } поставлена после того, как истёк срок сертификата для { $name } ({ $until }): предположение о промежутке остаётся предположением.
finding-renewal-malformed = { $subject }: перечень продлеваемого нельзя прочитать ({ $why }); она ничего не продлевает.
finding-renewal-missing = { $subject }: того, что имелось, когда она была поставлена, больше нет, или оно изменилось: { $names }.
    .rec = Возможно, это кто-то убрал. Запросите более раннюю копию файла.

finding-appended-none = После запечатывания ничего не добавлено.
finding-appended-not-performed = Добавленное после запечатывания не проверялось; причина: { $because }.
finding-appended-unsupported = { $name }: эта версия ещё не может этого проверить.
    .rec = Проверьте более новой версией программы.

finding-time-broken-nesting = { $subject }: { $later } указывает { $later-time }, но охватывает { $earlier }, где указано { $earlier-time }. Одна из двух служб ошибается; какая именно, установить нельзя.
    .rec = Прежде чем полагаться на любую из этих меток, запросите о них обе службы.
finding-time-claim-outside = { $subject }: указано время { $found } — { $side ->
        [late] позже, чем допускает метка времени
       *[early] раньше, чем допускает открывающая метка времени
    } ({ $expected }). Либо неверно шли часы, либо неверно само указание.
finding-time-no-opening = Открывающей метки времени, которая учитывалась бы, нет: не подтверждено, что что-либо принято после определённого времени.
finding-time-no-token = Доверенной метки времени нет: время запечатывания известно только по часам самого компьютера, на котором запечатан пакет ({ $claimed }).
    .rec = Метку времени можно добавить позже; она не подтвердит времени более раннего, чем её собственное.
finding-time-no-valid-token = Доверенного времени нет: ни одна из меток времени на печать ({ $count }) не учитывается; что установлено о каждой, см. ниже. По часам самого компьютера, на котором запечатан пакет: { $claimed }.
finding-time-not-after = Запечатано не позднее { $at }: { $name }, служба { $authority }, указано { $gen-time } (точность, секунд: { $accuracy }).
finding-time-not-before = То, что стоит в журнале после открывающей метки времени, внесено после { $at }: { $name }, служба { $authority }, указано { $gen-time } (точность, секунд: { $accuracy }).
finding-time-unanchored = Между запечатыванием ({ $claimed } по часам компьютера) и первой учитываемой меткой времени ({ $gen-time }, { $authority }) о существовании печати говорит только слово того, кто запечатал.

finding-signer-chain-not-performed = К печати приложена цепочка сертификатов; эта версия её не проверяет.
finding-signer-not-performed = Поиск ключа в доверенном списке не проводился; причина: { $because }.
finding-signer-other-role = Ключ { $fingerprint }: владелец по вашему доверенному списку — { $name }, но ключ допущен не для запечатывания, а для: { $roles }.
finding-signer-outside-period = Ключ { $fingerprint } (владелец — { $name }): срок доверия { $expected }, в печати указано { $found }, а метками времени подтверждено: не позднее { $not-after }.
finding-signer-revoked = Ключ { $fingerprint } (владелец — { $name }) отозван с { $effective }, и ничто не подтверждает, что печать сделана раньше (подтверждено: не позднее { $not-after }).
finding-signer-revoked-before = Ключ { $fingerprint } (владелец — { $name }) отозван с { $effective }, а печать сделана после этого: не раньше { $not-before }.
finding-signer-revoked-later = Ключ { $fingerprint } (владелец — { $name }) отозван с { $effective }. Печать сделана раньше: подтверждено, что она существовала не позднее { $not-after }.
finding-signer-unknown = В вашем доверенном списке нет никого, кто подтверждал бы, чей это ключ: { $fingerprint }.
    .rec = Сверьте отпечаток с тем, который вам сообщил владелец ключа, затем введите: aigaq-verify trust add { $key } --name "…" --vouched-by "…"
finding-signer-vouched = Ключ { $fingerprint }: владелец по вашему доверенному списку — { $name }; чей это ключ, подтверждает: { $vouched-by }.

finding-reference-agrees = Если запись ссылается на другую, та имеется.
finding-reference-dangling = { $subject }: поле «{ $field }» ссылается на запись { $target }, которой в пакете нет.
finding-reference-kind-differs = { $subject }: поле «{ $field }» ссылается на запись { $target } вида { $found }, а должен быть вид { $expected }.
finding-reference-not-performed = Ссылки не проверялись; причина: { $because }.

finding-facts-complete = Когда, кем, в каких условиях и при каких обстоятельствах: указано для каждого приложения.
finding-facts-covert = { $subject }: снято скрыто, по словам самой стороны. Использование такого материала ограничено законом.
    .rec = До подачи в суд выясните, допускает ли это закон и не будет ли это оспаривать другая сторона.
finding-facts-missing = { $subject }: не указано: { $missing }. Без этого суд не исследует аудио-, видео- и фотоматериалы.
    .rec = Это можно восполнить последующим заявлением.
finding-facts-not-performed = Указаны ли когда, кем, в каких условиях и при каких обстоятельствах, не проверялось; причина: { $because }.
finding-facts-withheld = { $subject }: в эту выписку не включено: { $fact }.

finding-duplicate-content = { $subject } побайтно совпадает с приложением { $same-as }.
finding-duplicate-none = Одинаковых приложений нет.
finding-duplicate-not-performed = Поиск одинаковых приложений не проводился; причина: { $because }.

finding-take-distinct = Номера съёмок не повторяются (всего: { $count }).
finding-take-not-performed = Номера съёмок не проверялись; причина: { $because }.
finding-take-twice = { $subject }: номер съёмки { $take } указан также у приложения { $same-as }.

finding-clock-not-performed = Часы не проверялись; причина: { $because }.
finding-clock-skew = { $subject }: часы компьютера показывали { $clock }, когда служба { $authority } указала { $gen-time }. С поправкой на эту разницу следует читать местное время в этом пакете.
finding-clock-steady = Пока вёлся журнал, часы компьютера, на котором запечатан пакет, шли ровно.
finding-clock-step = { $subject }: перед этим часы были переставлены: показывали { $before }, затем { $now }, а прошло { $counted } мс.

finding-unregistered = Неизвестный результат проверки: ошибка этой программы.

finding-extract-unsupported = Версия перечня того, что не включено в выписку, — { $found }; этой версии программы она неизвестна.
    .rec = Проверьте более новой версией программы.
finding-time-not-performed = Время не проверялось; причина: { $because }.
