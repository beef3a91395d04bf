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
finding-seal-signature-valid = Техническая подпись верна: она относится к манифесту этого файла (manifest.cose), ключ { $key }.
finding-seal-unexpected = Это не тот пакет, который ожидался: хэш печати { $found } вместо { $expected }.
    .rec = Сверьте с хэшем на вашей бумаге, цифру за цифрой.

finding-token-after-moment = { $subject }: указано время не позднее { $found }, а это позже момента, на который проводится проверка ({ $expected }); она не учитывается.
finding-token-algorithm-unsupported = { $subject }: применён алгоритм, который эта версия проверить не может ({ $found }). Недействительной она от этого не становится: она сохранена, но здесь ничего не подтверждает.
    .rec = Если это прежний стандарт Казахстана (ГОСТ 34.310-2004), проверьте её программой НУЦ РК или получите вторую метку с RSA.
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
finding-token-signer-bound = { $subject }: в подписанных данных указан именно тот сертификат, которым она подписана.
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

finding-cms-algorithm-unsupported = { $subject }, подписант { $signer }: алгоритм { $found } эта версия проверить не может (этап: { $stage }). Недействительной подпись от этого не становится.
    .rec = Если это прежний стандарт Казахстана (ГОСТ 34.310-2004), проверьте подпись программой НУЦ РК.
finding-cms-algorithm-weak = { $subject }, подписант { $signer }: алгоритм { $found } слабый (этап: { $stage }); из него ничего не следует.
finding-cms-archive = { $subject }, подписант { $signer }: архивные метки эта версия не проверяет ({ $found ->
        [present] такая метка есть
       *[none] такой метки нет
    }).
finding-cms-attribute-wrong = { $subject }, подписант { $signer }: подписанный атрибут { $attribute } { $why ->
        [missing] отсутствует
        [twice] указан не один раз или не с одним значением
        [other] называет не простые данные
       *[malformed] прочитать нельзя
    }.
finding-cms-attributes-match = { $subject }, подписант { $signer }: в подписанном указан хеш этих самых байтов ({ $algorithm } { $digest }).
finding-cms-attributes-missing = { $subject }, подписант { $signer }: подписанных атрибутов нет; такая подпись не принимается.
finding-cms-authority-compromised = { $subject }, подписант { $signer }: с { $since } известно, что ключ { $certificate } в чужих руках, и не показано, что подпись поставлена раньше ({ $at }).
finding-cms-budget = { $subject }: проверка не доведена до конца (этап: { $stage }; { $what }, больше { $limit }).
finding-cms-content-differs = { $subject } содержит собственное содержимое, и оно другое: SHA-256 ожидалось { $expected }, получено { $found }.
finding-cms-content-type = { $subject } подписывает не простые данные (тип { $found }).
finding-cms-damaged = { $subject }: контрольная сумма { $name } неверна, копия повреждена при передаче. Подпись не проверялась.
finding-cms-digest-mismatch = { $subject }: подписант { $signer } подписал другие байты: { $algorithm }, ожидалось { $expected }, получено { $found }.
finding-cms-invalid = { $subject }, подписант { $signer }: подпись неверна.
finding-cms-malformed = { $subject }: прочитать нельзя ({ $what }; этап: { $stage }).
finding-cms-never-issued = { $subject }, подписант { $signer }: { $authority } сообщает, что такой сертификат не выдавался.
finding-cms-nobody-trusted = { $subject }, подписант { $signer }: вы не доверяете ни одному сертификату для подписей лиц, поэтому об этом сертификате ничего сказать нельзя.
    .rec = Сверьте отпечаток корневого сертификата с опубликованным удостоверяющим центром, затем введите: aigaq-verify trust add --ca FILE --vouched-by "…"
finding-cms-not-performed = Подписи CMS не проверялись; причина: { $because }.
finding-cms-not-revoked = { $subject }, подписант { $signer }: по сообщению { $authority } на { $time } ({ $by } { $number }) сертификат не был отозван.
finding-cms-outside-certificate = { $subject }, подписант { $signer }: оценено на { $at }, но сертификат { $certificate } действует только с { $from } по { $until }.
    .rec = Без метки времени на подписи она оценивается на момент вопроса. Ответить может метка времени или более ранний момент (--at).
finding-cms-outside-window = { $subject }, подписант { $signer }: оценено на { $at } — вне срока, на который вы доверяете { $certificate } ({ $from } – { $until }).
finding-cms-read = { $subject } прочитана: { $form ->
        [attached] содержит эти самые байты
       *[detached] содержимое отделено
    }; подписантов: { $signers }.
finding-cms-revocation-not-performed = { $subject }, подписант { $signer }: не отозван ли сертификат, не проверялось: ни списка, ни ответа при подписи нет, а сеть не запрашивается.
finding-cms-revocation-unusable = { $subject }, подписант { $signer }: не отозван ли сертификат, остаётся неизвестным: { $by } использовать нельзя ({ $why }).
finding-cms-revoked = { $subject }, подписант { $signer }: сертификат отозван { $since } ({ $reason }; { $by }).
finding-cms-revoked-later = { $subject }, подписант { $signer }: сертификат отозван { $since } ({ $reason }; { $by }), когда подпись уже была.
finding-cms-signer-binding = { $subject }, подписант { $signer }: подписанная ссылка на сертификат { $why ->
        [malformed] не читается
       *[other] называет другой сертификат
    }.
finding-cms-signer-bound = { $subject }, подписант { $signer }: в подписанном указан именно тот сертификат, которым подписано.
finding-cms-signer-missing = { $subject }, подписант { $signer }: сертификата, которым подписано, при подписи нет.
finding-cms-signer-unbound = { $subject }, подписант { $signer }: сертификат назван только издателем и номером, без хеша.
finding-cms-signers-missing = { $subject }: подписей в файле нет.
finding-cms-stage-not-performed = { $subject }, подписант { $signer }: этап { $stage } не выполнен: нет того, что даёт предыдущий.
finding-cms-stamp-after-moment = { $subject }, подписант { $signer }: в метке времени указано { $found } — позже момента, на который проводится проверка ({ $expected }); она не учитывается.
finding-cms-stamp-open = { $subject }, подписант { $signer }: из метки времени на подписи ничего заключить нельзя ({ $why }).
finding-cms-stamp-wrong = { $subject }, подписант { $signer }: метка времени на подписи неверна ({ $why }).
finding-cms-stamped = { $subject }, подписант { $signer }: служба { $authority } поставила на подпись метку времени { $time }.
finding-cms-time-claimed = { $subject }, подписант { $signer }: метки времени нет; { $claimed ->
        [none] время подписания не указано
       *[other] по словам подписанта подписано { $claimed }
    }. Оценено на { $at }.
finding-cms-trusted = { $subject }, подписант { $signer }: восходит к { $root }, которому вы доверяете; все сертификаты цепочки на { $at } действовали.
finding-cms-untrusted = { $subject }, подписант { $signer }: не восходит ни к чему, чему вы доверяете: { $why ->
        [issuer-unknown] издателя сертификата { $certificate } нет в вашем доверенном списке
        [signature] ни один из имеющихся сертификатов с именем издателя не подписывал сертификат { $certificate }
        [malformed] сертификат { $certificate } нельзя прочитать
       *[other] сертификат { $certificate } не может стоять в цепочке на этом месте
    }. Корневому сертификату не доверяют потому только, что он приложен к подписи.
    .rec = Возьмите корневой сертификат на сайте самого удостоверяющего центра, сверьте отпечаток, затем введите: aigaq-verify trust add --ca FILE --vouched-by "…"
finding-cms-usage = { $subject }, подписант { $signer }: сертификат предназначен для подписания документов.
finding-cms-usage-unsaid = { $subject }, подписант { $signer }: для чего предназначен сертификат, в нём не сказано.
finding-cms-usage-wrong = { $subject }, подписант { $signer }: сертификат не предназначен для подписания документов ({ $why ->
        [certification-authority] это сертификат удостоверяющего центра
       *[non-repudiation-missing] без nonRepudiation он служит для аутентификации
    }).
finding-cms-valid = { $subject }, подписант { $signer }: подписал владелец сертификата ({ $found }).
finding-cms-witnessed = { $subject }, подписант { $signer }: более поздняя метка времени показывает, что { $time } подпись уже была.

finding-appended-none = После запечатывания ничего не добавлено.
finding-appended-not-performed = Добавленное после запечатывания не проверялось; причина: { $because }.

finding-time-broken-nesting = { $subject }: { $later } указывает { $later-time }, но охватывает { $earlier }, где указано { $earlier-time }. Одна из двух служб ошибается; какая именно, установить нельзя.
    .rec = Прежде чем полагаться на любую из этих меток, запросите о них обе службы.
finding-time-claim-outside = { $subject }: указано время { $found } — { $side ->
        [late] позже, чем допускает метка времени
       *[early] раньше, чем допускает открывающая метка времени
    } ({ $expected }). Либо неверно шли часы, либо неверно само указание.
finding-time-no-opening = До первого файла не получено ни одной учитываемой метки времени: не подтверждено, что что-либо принято после определённого времени.
finding-time-no-token = Доверенной метки времени нет: время запечатывания известно только по часам самого компьютера, на котором запечатан пакет ({ $claimed }).
    .rec = Метку времени можно добавить позже; она не подтвердит времени более раннего, чем её собственное.
finding-time-no-valid-token = Доверенного времени нет: ни одна из меток времени на печать ({ $count }) не учитывается; что установлено о каждой, см. ниже. По часам самого компьютера, на котором запечатан пакет: { $claimed }.
finding-time-not-after = Запечатано не позднее { $at }: { $name }, служба { $authority }, указано { $gen-time } (точность, секунд: { $accuracy }).
finding-time-not-before = Все файлы приняты после { $at }: { $name }, служба { $authority }, указано { $gen-time } (точность, секунд: { $accuracy }).
finding-time-unanchored = Между запечатыванием ({ $claimed } по часам компьютера) и первой учитываемой меткой времени ({ $gen-time }, { $authority }) о существовании печати говорит только слово того, кто запечатал.

finding-signer-not-performed = Поиск ключа в доверенном списке не проводился; причина: { $because }.
finding-signer-other-role = Ключ { $fingerprint }: владелец по вашему доверенному списку — { $name }, но ключ допущен не для запечатывания, а для: { $roles }.
finding-signer-outside-period = Ключ { $fingerprint } (владелец — { $name }): срок доверия { $expected }, в печати указано { $found }, а метками времени подтверждено: не позднее { $not-after }.
finding-signer-revoked = Ключ { $fingerprint } (владелец — { $name }) отозван с { $effective }, и ничто не подтверждает, что печать сделана раньше (подтверждено: не позднее { $not-after }).
finding-signer-revoked-before = Ключ { $fingerprint } (владелец — { $name }) отозван с { $effective }, а печать сделана после этого: не раньше { $not-before }.
finding-signer-revoked-later = Ключ { $fingerprint } (владелец — { $name }) отозван с { $effective }. Печать сделана раньше: подтверждено, что она существовала не позднее { $not-after }.
finding-signer-unknown = В вашем доверенном списке нет никого, кто подтверждал бы, чей это ключ: { $fingerprint }.
    .rec = Сверьте отпечаток с тем, который вам сообщил владелец ключа, затем введите: aigaq-verify trust add { $key } --name "…" --vouched-by "…"
finding-signer-vouched = Ключ { $fingerprint }: владелец по вашему доверенному списку — { $name }; чей это ключ, подтверждает: «{ $vouched-by }».

finding-certificate-algorithm-unsupported = { $subject }: приложен сертификат, алгоритм которого ({ $found }) эта версия проверить не может. Негодным он от этого не становится.
finding-certificate-algorithm-weak = { $subject }: приложен сертификат со слабым алгоритмом { $found }; из него ничего не следует.
finding-certificate-authority-compromised = { $subject }: с { $since } известно, что ключ { $certificate } в чужих руках, и не показано, что подпись поставлена раньше ({ $at }).
finding-certificate-budget = { $subject }: проверка приложенных сертификатов не доведена до конца ({ $what }, больше { $limit }).
finding-certificate-key-bound = { $subject }: приложен сертификат на тот самый ключ, которым подписано: { $name }, издатель { $issuer }.
finding-certificate-key-differs = { $subject }: приложенный сертификат ({ $name }, издатель { $issuer }) выдан на другой ключ: ожидался { $expected }, получен { $found }. О том, кто подписал, он ничего не говорит.
finding-certificate-malformed = { $subject }: приложенный сертификат прочитать нельзя ({ $what }).
finding-certificate-nobody-trusted = { $subject }: вы не доверяете ни одному сертификату для подписей лиц, поэтому о приложенном сертификате ничего сказать нельзя.
    .rec = Сверьте отпечаток корневого сертификата с опубликованным удостоверяющим центром, затем введите: aigaq-verify trust add --ca FILE --vouched-by "…"
finding-certificate-outside-certificate = { $subject }: оценено на { $at }, но сертификат { $certificate } действует только с { $from } по { $until }.
finding-certificate-outside-window = { $subject }: оценено на { $at } — вне срока, на который вы доверяете { $certificate } ({ $from } – { $until }).
finding-certificate-revocation-not-performed = { $subject }: не отозван ли приложенный сертификат, не проверялось: сеть не запрашивается.
finding-certificate-trusted = { $subject }: приложенный сертификат восходит к { $root }, которому вы доверяете для подписей лиц; все сертификаты цепочки на { $at } действовали.
finding-certificate-untrusted = { $subject }: приложенный сертификат не восходит ни к чему, чему вы доверяете: { $why ->
        [issuer-unknown] издателя сертификата { $certificate } в вашем доверенном списке нет
        [signature] сертификат { $certificate } не подписан ни одним из имеющихся сертификатов с именем издателя
        [malformed] сертификат { $certificate } прочитать нельзя
       *[other] сертификат { $certificate } не может стоять на своём месте
    }. Корневому сертификату, приложенному к подписи, одного этого для доверия мало.
finding-certificate-usage = { $subject }: приложенный сертификат предназначен для подписания.
finding-certificate-usage-unsaid = { $subject }: для чего предназначен приложенный сертификат, в нём не сказано.
finding-certificate-usage-wrong = { $subject }: приложенный сертификат не предназначен для подписания ({ $why ->
        [certification-authority] это сертификат удостоверяющего центра
       *[digital-signature-missing] среди его назначений нет ни digitalSignature, ни nonRepudiation
    }).

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
finding-clock-steady = Пока вёлся журнал, перестановки часов компьютера, на котором запечатан пакет, не замечено; со счётчиком их ход сверен между записями: { $compared } из { $pairs }.
finding-clock-step = { $subject }: перед этим часы были переставлены: показывали { $before }, затем { $now }, а прошло { $counted } мс.
finding-clock-uncounted = { $subject }: переставлялись ли часы компьютера, на котором запечатан пакет, пока вёлся журнал, установить нельзя: рядом с ними нет счётчика (сверить между записями удалось { $compared } из { $pairs }).

finding-unregistered = Неизвестный результат проверки: ошибка этой программы.

finding-extract-unsupported = Версия перечня того, что не включено в выписку, — { $found }; этой версии программы она неизвестна.
    .rec = Проверьте более новой версией программы.
finding-time-not-performed = Время не проверялось; причина: { $because }.
