# Что заявлено после запечатывания: слова отчёта (`told-…`) и результаты проверки.

finding-statement-chain-broken = { $subject } стоит не за тем заявлением, которое в нём названо: перед ним { $expected }, в нём названо { $found }.
    .rec = Одно из заявлений убрали, изменили порядок или кто-то добавил заявление в другую копию. Запросите у подписавшего ту копию, которую он подписал.
finding-statement-chained = { $subject } называет эту печать и то, что стоит перед ним ({ $previous }).
finding-statement-claim-outside = { $subject }: заявленное время { $found }, { $side ->
        [late] а подтверждено: не позднее { $expected }.
        [seal] а печать, на которую оно ссылается, заявляет более позднее, { $expected }. Одно из двух неверно.
        [statement] а заявление, на которое оно ссылается, заявляет более позднее, { $expected }. Одно из двух неверно.
       *[early] а подтверждено: не раньше { $expected }.
    }
finding-statement-dangling = { $subject } говорит о том, чего в этом пакете нет: { $names }.
finding-statement-foreign-seal = { $subject } сделано для другой печати, { $found }; здесь печать { $expected }. Об этом пакете оно ничего не говорит.
finding-statement-key-mismatch = { $subject } называет ключ с отпечатком { $expected }, а помечено отпечатком { $found }.
finding-statement-key-weak = { $subject } называет ключ, которому нельзя доверять никому ({ $why }): { $key }.
finding-statement-malformed = { $subject } нельзя прочитать ({ $why }).
    .rec = Запечатанного это не касается. Запросите у подписавшего файл, который он подписал.
finding-statement-no-token = { $subject } без метки времени: время { $claimed } — слово часов, которые их владелец может переставить.
finding-statement-no-valid-token = { $subject }: метка времени не учитывается, и время { $claimed } — слово часов, которые их владелец может переставить.
finding-statement-not-after = { $subject }: подтверждено, что оно существовало { $at }, служба { $authority }. Заявленное время: { $claimed }.
finding-statement-not-performed = Заявления не проверялись; причина: { $because }.
finding-statement-outside-period = { $subject }: ключ (владелец — { $name }), срок доверия { $expected }; заявленное время { $found }, подтверждено: не позднее { $not-after }.
finding-statement-purpose = { $subject } подписано с другим назначением: { $found }.
finding-statement-revoked = { $subject }: ключ { $fingerprint } (владелец — { $name }) отозван с { $effective }, и ничто не подтверждает, что заявление сделано раньше (подтверждено: не позднее { $not-after }).
finding-statement-revoked-later = { $subject }: ключ { $fingerprint } (владелец — { $name }) отозван с { $effective }. Заявление сделано раньше: оно существовало не позднее { $not-after }.
finding-statement-role-unknown = { $subject } ({ $kind }): подписавший называет себя { $name }. В вашем доверенном списке никто не подтверждает ключ { $fingerprint } в этой роли (в списке он значится как: { $listed }).
    .rec = Сверьте отпечаток с тем, который вам сообщил подписавший, затем введите: aigaq-verify trust add KEY --name "…" --vouched-by "…" --role …
finding-statement-same-key-as-seal = { $subject } ({ $kind }) подписано ключом печати, { $fingerprint }: это слово того, кто запечатал, а не другого лица.
finding-statement-same-key = { $subject } ({ $kind }) подписано тем же ключом, что и заявление { $other }, { $fingerprint }, но под другим именем или в другом качестве: два заявления одним ключом — не два голоса.
finding-statement-name-differs = { $subject } ({ $kind }): названо имя «{ $name }», а в вашем доверенном списке этот ключ, { $fingerprint }, записан за «{ $listed }».
finding-statement-broken-nesting = { $subject }: его метка времени { $later } ({ $later-time }) старше, чем { $earlier } ({ $earlier-time }), которую печать, названная в нём, уже содержит. Одна из двух неверна, поэтому { $later } не подтверждает для него никакого времени.
finding-statement-signature-invalid = { $subject } ({ $kind }): подпись неверна для названного ключа { $fingerprint }.
finding-statement-signature-valid = { $subject } ({ $kind }): подпись верна для ключа { $fingerprint }.
finding-statement-unsupported = { $subject } более нового вида: { $what } «{ $found }» здесь неизвестно.
    .rec = Проверьте более новой версией программы.
finding-statement-vouched = { $subject } ({ $kind }): ключ { $fingerprint }, владелец по вашему доверенному списку — { $name }; чей это ключ, подтверждает: «{ $vouched-by }».
finding-statement-withheld = { $subject } говорит о том, что не включено в выписку: { $names }. О сказанном про это вывода сделать нельзя.

subject-statement = Заявление { $n }
subject-statement-token = Метка времени заявления { $n }

told-head = Заявления после запечатывания
told-line = { $n }. { $kind }, { $name }
told-line-unread = { $n }. Нельзя прочитать, или вид этой версии неизвестен.
told-foreign = Сделано для другой печати и об этом пакете ничего не говорит.
told-unsigned = Подпись неверна: за этим заявлением никто не стоит.
told-claims = Подписавший называет себя этим лицом; в вашем доверенном списке никто не подтверждает ключ в этой роли.
told-vouched = Владелец ключа по вашему доверенному списку — { $name }; чей это ключ, подтверждает: «{ $vouched-by }».
told-time-claimed = Подписано { $at } по часам подписавшего
told-time-proven = Подписано { $at } по часам подписавшего; подтверждено: существовало не позднее { $proven }
told-later = Могут существовать более поздние заявления, которых в этом файле нет: добавленное после запечатывания можно убрать без следа.
told-more = { $field }: { $text }

told-kind-correction = исправление
told-kind-hand-over = передача
told-kind-inspection = осмотр товара
told-kind-notary = заявление нотариуса
told-kind-supplement = дополнение
told-kind-witness = заявление свидетеля

told-field-about = о записях
told-field-bag = пломба на упаковке
told-field-by = кем снято
told-field-checked = проверено
told-field-circumstances = обстоятельства
told-field-conditions = условия
told-field-contact = контакты
told-field-corrects = исправляет заявление
told-field-enis = номер в ЕНИС
told-field-feature-goods = замечено на товаре
told-field-feature-labels = замечено на этикетках
told-field-feature-mark = замечено на обозначении
told-field-feature-other = замечено также
told-field-feature-packaging = замечено на упаковке
told-field-from = передал
told-field-goods = осмотрено
told-field-licence = лицензия
told-field-photo = фотоизображение
told-field-place = место
told-field-position = должность
told-field-recorded = когда снято
told-field-recording = съёмка
told-field-refusal = отказано; причина
told-field-remarks = замечания
told-field-right = как правильно
told-field-saw = видел
told-field-to = принял
told-field-unchecked = не проверялось
told-field-what = что передано
told-field-when = когда
told-field-why = откуда ошибка
told-field-wrong = что там стоит
