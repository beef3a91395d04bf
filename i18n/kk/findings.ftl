# Тексеру не анықтады, бір сөйлеммен. $subject – тексеру нысанасы сөзбен. .rec ішінде: не істеу керек.

finding-cbor-depth = { $subject }: кірістірілу тереңдігі { $limit } деңгейден артық ({ $at }-байт).
finding-cbor-duplicate-key = { $subject }: бір «кілт–мән» жиынында бір кілт екі рет тұр ({ $at }-байт), сондықтан екі түрлі оқылуы мүмкін.
finding-cbor-items = { $subject }: элементтер саны { $limit } шегінен артық.
finding-cbor-length = { $subject }: { $at }-байтта көрсетілген ұзындық деректердің өзінен артық.
finding-cbor-not-deterministic = { $subject }: жалғыз рұқсат етілген (детерминирленген) түрде жазылмаған, { $at }-байт: { $what }.
finding-cbor-shape = { $subject }: формат белгілеген түрге сәйкес емес: { $detail }.
finding-cbor-text = { $subject }: мәтін ({ $at }-байт) UTF-8 кодтауында жазылмаған.
finding-cbor-trailing = { $subject }: деректердің соңынан кейін тағы байттар бар ({ $at }-байттан бастап).
finding-cbor-unused-kind = { $subject }: форматта қолданылмайтын мән түрі, { $at }-байт: { $what }.

finding-container-canonical = Файл кез келген ZIP бағдарламасында бірдей оқылады: элементтер саны – { $entries }, бос аралық жоқ, жасырылған ештеңе жоқ.
finding-container-crc = { $name } элементінің бақылау сомасы дұрыс емес: көшірме беру кезінде бүлінген.
    .rec = Файлды сізге берген адамнан оны қайта сұратыңыз.
finding-container-directory = Файл соңындағы каталог архив элементтерінен шығатын каталогқа сәйкес келмейді ({ $at }-байт).
    .rec = Архивті басқа бағдарлама қайта жазған немесе ол бүлінген. Бастапқы файлды сұратыңыз.
finding-container-duplicate-name = Архивтің екі элементінің аты бірдей, { $name }: файлдың екі түрлі оқылуы бар.
finding-container-header = { $name } тақырыптамасы ({ $at }-байт) пакетте болатын жалғыз түрде жазылмаған.
    .rec = Архивті басқа бағдарлама қайта жазған. Бастапқы файлды сұратыңыз.
finding-container-leading-data = Пакеттің алдында басқа деректер тұр; пакет { $at }-байттан басталады.
finding-container-limit = { $what }: { $found } мәні { $limit } шегінен артық.
    .rec = Бұл тексеру бағдарламасы одан артығын қабылдамайды; пакеттің өзі туралы бұл ештеңе білдірмейді.
finding-container-missing = Файлда { $name } жоқ. Онсыз тексеруге негіз жоқ.
finding-container-name = «{ $name }» аты ({ $at }-байт) пакетте көзделмеген.
    .rec = Архивке бірдеңе қосылған. Бастапқы файлды сұратыңыз.
finding-container-not-a-bundle = Бұл дәлелдемелер пакеті емес.
    .rec = Пакеттің аты .aigaq деп аяқталады. Архиватор қайта жинаған файл енді пакет болып саналмайды.
finding-container-order = { $name } өз орнында емес, { $after } элементінен кейін тұр.
finding-container-sequence = { $name } жататын қалтаның нөмірлеуінде үзіліс бар.
finding-container-trailing-data = Пакеттің соңынан кейін, { $at }-байттан бастап, басқа деректер бар: { $length } Б.
finding-container-truncated = Файл үзіліп қалған: ұзындығы { $length } Б, ал кемінде { $needed } Б қажет; бұл – пакеттің бір бөлігі.
    .rec = Файлды бірінші байттан соңғы байтқа дейін қайта көшіріңіз.

finding-manifest-bound = Манифест форматтың шектеуін бұзады: { $field }.
finding-manifest-not-performed = Манифест оқылған жоқ; себебі: { $because }.
finding-manifest-read = Манифест оқылды; тізбедегі жазбалар саны: { $records }.
finding-manifest-unsupported = Жаңарақ нұсқамен жасалған; мұнда белгісіз: { $what } «{ $found }».
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.
finding-seal-algorithm-unsupported = Мөрде бұл нұсқаға белгісіз { $found } алгоритмі қолданылған.
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.
finding-seal-algorithm-weak = Мөрде әлсіздігі белгілі { $found } алгоритмі қолданылған.
finding-seal-header = Мөрдің тақырыптамасы форматқа сәйкес емес: { $what }.
finding-seal-purpose = Техникалық қолтаңба басқа мақсатта жасалған: «{ $expected }» орнына «{ $found }».
finding-seal-shape = Манифест жалғыз рұқсат етілген түрдегі қол қойылған құрылым емес.
finding-seal-signature-missing = Манифестте техникалық қолтаңба жоқ: оны біреу алып тастаған немесе манифест мөрленбеген.

finding-journal-agrees = Журнал – мөрленген журналдың өзі; жолдар саны: { $entries }, әрқайсысы алдыңғысымен байланысқан.
finding-journal-anchors-differ = Файлдағы мөрлеуге дейінгі уақыт белгілері журналда көрсетілген белгілер емес: күтілгені { $expected }, алынғаны { $found }.
finding-journal-chain = { $subject } алдыңғысымен байланыспаған: күтілгені { $expected }, алынғаны { $found }.
finding-journal-digest-mismatch = Журнал – мөрленген журнал емес: күтілгені { $expected }, алынғаны { $found }.
finding-journal-event = { $subject }: «{ $event }» оқиғасы бұл жерде болуы мүмкін емес немесе оған қатысты мәлімет жетіспейді.
finding-journal-not-performed = Журнал тексерілген жоқ; себебі: { $because }.
finding-journal-records-differ = { $n }-жазба бойынша журнал мен манифест алшақ: күтілгені { $expected }, алынғаны { $found }.
finding-journal-unsealed = Журнал мөрлеумен аяқталмайды немесе ондағы жолдар саны басқа: күтілгені { $expected }, алынғаны { $found }.
finding-journal-unsupported = { $subject }: «{ $found }» оқиғасы бұл нұсқаға белгісіз.
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.

finding-record-bound = { $subject }: мән форматтың шектеуін бұзады: { $field }.
finding-record-case-differs = { $subject }: { $found } ісіне жатады, ал манифест { $expected } ісіне жатады.
finding-record-digest-match = Бар жазбалардың барлығы ({ $count }) – мөрленген жазбалардың өзі.
finding-record-digest-mismatch = { $subject } – мөрленген жазба емес: күтілгені { $expected }, алынғаны { $found }.
finding-record-kind-differs = { $subject }: тізбеде көрсетілген түрі { $expected }, жазбаның өзіндегі түрі { $found }.
finding-record-missing = { $subject } жоқ, ал файлда оның үзіндіге енгізілмегені айтылмаған.
finding-record-not-performed = { $subject }: тексерілген жоқ; себебі: { $because }.
finding-record-number-differs = { $subject }: { $expected } нөмірімен тұр, ал өзінде { $found } нөмірі көрсетілген.
finding-record-unlisted = { $subject } мөрленбеген: ол кейін қосылған.
finding-record-unsupported = { $subject }: «{ $found }» түрі бұл нұсқаға белгісіз.
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.

finding-exhibit-digest-match = Бар қосымшалардың барлығы ({ $count }) мөрленгендермен байтпа-байт сәйкес келеді.
finding-exhibit-digest-mismatch = { $subject } мөрленгенге сәйкес келмейді. SHA-256: күтілгені { $expected }, алынғаны { $found }.{ $cause ->
        [damaged] {" "}Көшірме беру кезінде бүлінген.
       *[replaced] {" "}Байттары ауыстырылған.
    }{ $damage ->
        [none] {""}
       *[other] {" "}Өзгеше МиБ: { $damage }.
    }
    .rec = Файлды қайта сұратыңыз. Нәтиже сол күйінде қалса, мөрленген файлдың орнында басқа файл тұр.
finding-exhibit-extension-differs = { $subject }: .{ $found } кеңейтімімен тұр, .{ $expected } кеңейтімімен мөрленген.
finding-exhibit-missing = { $subject } жоқ, ал файлда оның үзіндіге енгізілмегені айтылмаған.
finding-exhibit-not-performed = { $subject }: тексерілген жоқ; себебі: { $because }.
finding-exhibit-size-mismatch = { $subject } мөрленгенге сәйкес келмейді: ұзындығы { $expected } Б орнына { $found } Б.
finding-exhibit-unlisted = { $subject } мөрленбеген: ол кейін қосылған.

finding-extract-inconsistent = Үзіндіге енгізілмегендердің тізбесі файлға қайшы келеді.
finding-extract-not-performed = Пакеттің толықтығы тексерілген жоқ; себебі: { $because }.
finding-extract-whole = Пакет толық: бұл мөрленгеннің бір бөлігі енгізілмеген үзінді емес.
finding-extract-withheld = Бұл – үзінді; ондағы қосымшалар саны: { $present } (барлығы { $exhibits }). Енгізілмеген қосымшалар: { $withheld-exhibits }; енгізілмеген жазбалар: { $withheld-records }. Үзіндіні кім жасағаны белгісіз.
    .rec = Көбірек қажет болса, мөр хэші сондай толық пакетті сұратыңыз.

finding-seal-expected = Мөр хэші күтілген хэшке сәйкес келеді.
finding-seal-key-mismatch = Мөрде манифесттегі кілттен басқа кілт көрсетілген: күтілгені { $expected }, алынғаны { $found }.
finding-seal-key-weak = Мөр кілтіне ешкім сенбеуге тиіс: { $key } ({ $why }).
finding-seal-signature-invalid = Техникалық қолтаңба { $key } кілті үшін дұрыс емес: манифест өзгертілген немесе қолтаңба басқа кілтпен жасалған.
finding-seal-signature-not-performed = Техникалық қолтаңба тексерілген жоқ; себебі: { $because }.
finding-seal-signature-valid = Техникалық қолтаңба дұрыс: ол осы файлдағы манифестке (manifest.cose) қатысты, кілті { $key }.
finding-seal-unexpected = Бұл күтілген пакет емес: мөр хэші { $expected } орнына { $found }.
    .rec = Қағаздағы хэшпен цифрлап салыстырыңыз.

finding-token-after-moment = { $subject }: ең кеші { $found } уақыты көрсетілген, ол тексеру жүргізілетін сәттен ({ $expected }) кейін; ол есепке алынбайды.
finding-token-algorithm-unsupported = { $subject }: бұл нұсқа тексере алмайтын алгоритм қолданылған ({ $found }). Бұдан ол жарамсыз болмайды: ол сақталған, бірақ мұнда ештеңені растамайды.
    .rec = Бұл Қазақстанның бұрынғы стандарты (ГОСТ 34.310-2004) болса, оны ҚР ҰКО бағдарламасымен тексертіңіз немесе RSA алгоритмімен екінші белгі алыңыз.
finding-token-algorithm-weak = { $subject }: әлсіз алгоритм қолданылған ({ $found }); ол ештеңені растамайды.
finding-token-authority-compromised = { $subject }: { $gen-time } уақыты көрсетілген, бірақ { $since } сәтінен бастап { $certificate } кілтінің бөтен қолда екені белгілі, ал белгінің одан бұрын алынғанын ештеңе растамайды.
finding-token-budget = { $subject }: тексеру соңына дейін жеткізілген жоқ: { $what ->
        [bytes] ұзындығы { $limit } Б шегінен асады
        [certificates] ондағы сертификаттар саны { $limit } шегінен асады
        [depth] тізбектегі сертификаттар саны { $limit } шегінен асады
        [time-stamps] бір түрдегі { $limit } белгіден артық тексерілмейді
       *[signatures] қолтаңбаны тексеру саны { $limit } шегінен асар еді
    }. Ол есепке алынбайды.
finding-token-damaged = { $subject }: { $name } бақылау сомасы дұрыс емес, көшірме беру кезінде бүлінген. Ол есепке алынбайды.
    .rec = Файлды сізге берген адамнан қайта сұратыңыз.
finding-token-expired-since = { $subject } өз уақытына, { $gen-time } сәтіне қарай бағаланды. { $authority } қызметі сүйенген сертификаттың мерзімі { $until } сәтінде өткен, оған дейін белгі ұзартылмаған: одан кейін кілт ұрланбаған деп болжанады.
finding-token-extension-unsupported = { $subject }: онда бұл нұсқаға белгісіз сыни кеңейтім бар ({ $found }); ол есепке алынбайды.
finding-token-granted = { $subject }: қызмет оны берген.
finding-token-imprint-match = { $subject } дәл осы байттарға қойылған ({ $algorithm }).
finding-token-imprint-mismatch = { $subject } басқа байттарға қойылған: { $algorithm }, күтілгені { $expected }, алынғаны { $found }.
finding-token-malformed = { $subject }: оны оқу мүмкін емес ({ $what }); ол ештеңені растамайды.
finding-token-name-differs = { $subject }: онда қызмет { $found } деп аталған, ал сертификат { $expected } атына берілген; ол ештеңені растамайды.
finding-token-not-granted = { $subject }: онда қызметтің бас тартуы тұр (мәртебесі { $status }; { $failure }; { $text }); ол ештеңені растамайды.
finding-token-not-performed = { $subject }: уақыт белгісі тексерілген жоқ; себебі: { $because }.
finding-token-outside-certificate = { $subject }: { $gen-time } уақыты көрсетілген, бірақ { $certificate } сертификаты тек { $from } – { $until } аралығында жарамды; ол есепке алынбайды.
finding-token-outside-window = { $subject }: { $gen-time } уақыты көрсетілген, ол сіз { $certificate } сертификатына сенетін мерзімнен ({ $from } – { $until }) тыс; ол есепке алынбайды.
finding-token-purpose = { $subject }: оның сертификаты тек уақыт белгілеріне арналған.
finding-token-purpose-wrong = { $subject }: оның сертификаты тек уақыт белгілеріне арналмаған ({ $why ->
        [certification-authority] бұл – куәландырушы орталықтың сертификаты
        [extended-key-usage-missing] мақсаты көрсетілмеген
        [extended-key-usage-not-alone] басқа мақсаттар да көрсетілген
        [extended-key-usage-not-critical] мақсаты сыни деп белгіленбеген
        [key-usage] кілті басқаға арналған
       *[other] басқа мақсат көрсетілген
    }); ол есепке алынбайды.
finding-token-signature-invalid = { $subject }: { $why ->
        [message-digest] мазмұны қол қойылған мазмұн емес
       *[signature] қолтаңба дұрыс емес
    }. Ол ештеңені растамайды.
finding-token-signature-valid = { $subject }: қызметтің қолтаңбасы дұрыс ({ $algorithm }).
finding-token-signer-binding = { $subject }: сертификатқа қол қойылған сілтеме { $why ->
        [missing] жоқ
       *[other] басқа сертификатты көрсетеді
    }. Ол ештеңені растамайды.
finding-token-signer-bound = { $subject }: қол қойылған мазмұнда дәл қол қойған сертификат көрсетілген.
finding-token-signer-missing = { $subject }: қол қойған сертификат онда да, сенімді кілттер тізіміңізде де жоқ.
    .rec = Сертификатты қызметтен сұратып, баспасын салыстырыңыз, содан кейін мынаны енгізіңіз: aigaq-verify trust add --tsa FILE --vouched-by "…"
finding-token-trusted = { $subject } сіз сенетін { $root } сертификатына барып тіреледі; тізбектегі барлық сертификат көрсетілген уақытта жарамды болған.
finding-token-untrusted = { $subject } сіз сенетін ештеңеге барып тірелмейді: { $why ->
        [issuer-unknown] { $certificate } сертификатын шығарушы сенімді кілттер тізіміңізде жоқ
        [signature] шығарушы атындағы қолда бар бірде-бір сертификат { $certificate } сертификатына қол қоймаған
        [malformed] { $certificate } сертификатын оқу мүмкін емес
       *[other] { $certificate } сертификаты тізбекте бұл орында тұра алмайды
    }. Түбірлік сертификатқа белгіге қоса берілгені үшін ғана сенбейді.
    .rec = Түбірлік сертификатты қызметтің өз сайтынан алып, баспасын салыстырыңыз, содан кейін мынаны енгізіңіз: aigaq-verify trust add --tsa FILE --vouched-by "…"

finding-renewal-covers = { $subject }: ол ұзартқанның барлығы ({ $count }) сол күйінде бар.
finding-renewal-late = { $subject } ({ $gen-time }) { $name } үшін сертификаттың мерзімі ({ $until }) өткеннен кейін жасалған: аралықтағы болжам болжам күйінде қалады.
finding-renewal-malformed = { $subject }: ұзартылатындардың тізбесін оқу мүмкін емес ({ $why }); ол ештеңені ұзартпайды.
finding-renewal-missing = { $subject }: ол жасалғанда болған нәрсе енді жоқ немесе өзгерген: { $names }.
    .rec = Оны біреу алып тастаған болуы мүмкін. Файлдың бұрынғы көшірмесін сұратыңыз.

finding-cms-algorithm-unsupported = { $subject }, { $signer }-қол қоюшы: { $found } алгоритмін бұл нұсқа тексере алмайды (кезең: { $stage }). Бұдан қолтаңба жарамсыз болмайды.
    .rec = Бұл Қазақстанның бұрынғы стандарты (ГОСТ 34.310-2004) болса, қолтаңбаны ҚР ҰКО бағдарламасымен тексертіңіз.
finding-cms-algorithm-weak = { $subject }, { $signer }-қол қоюшы: { $found } алгоритмі әлсіз (кезең: { $stage }); одан ештеңе шықпайды.
finding-cms-archive = { $subject }, { $signer }-қол қоюшы: мұрағаттық белгілерді бұл нұсқа тексермейді ({ $found ->
        [present] ондай белгі бар
       *[none] ондай белгі жоқ
    }).
finding-cms-attribute-wrong = { $subject }, { $signer }-қол қоюшы: қол қойылған { $attribute } атрибуты { $why ->
        [missing] жоқ
        [twice] бір реттен көп немесе бірнеше мәнмен көрсетілген
        [other] жай деректерді атамайды
       *[malformed] оқылмайды
    }.
finding-cms-attributes-match = { $subject }, { $signer }-қол қоюшы: қол қойылған мазмұнда дәл осы байттардың хеші тұр ({ $algorithm } { $digest }).
finding-cms-attributes-missing = { $subject }, { $signer }-қол қоюшы: қол қойылған атрибуттар жоқ; мұндай қолтаңба қабылданбайды.
finding-cms-authority-compromised = { $subject }, { $signer }-қол қоюшы: { $since } сәтінен бастап { $certificate } кілтінің бөтен қолда екені белгілі, ал қолтаңбаның одан бұрын қойылғаны көрсетілмеген ({ $at }).
finding-cms-budget = { $subject }: тексеру соңына дейін жеткізілген жоқ (кезең: { $stage }; { $what }, { $limit } шегінен асады).
finding-cms-content-differs = { $subject } өз мазмұнын алып жүр, ол бұл мазмұн емес: SHA-256 күтілгені { $expected }, алынғаны { $found }.
finding-cms-content-type = { $subject } жай деректерге қойылмаған (түрі { $found }).
finding-cms-damaged = { $subject }: { $name } бақылау сомасы дұрыс емес, көшірме беру кезінде бүлінген. Қолтаңба тексерілген жоқ.
finding-cms-digest-mismatch = { $subject }: { $signer }-қол қоюшы басқа байттарға қол қойған: { $algorithm }, күтілгені { $expected }, алынғаны { $found }.
finding-cms-invalid = { $subject }, { $signer }-қол қоюшы: қолтаңба дұрыс емес.
finding-cms-malformed = { $subject }: оқу мүмкін емес ({ $what }; кезең: { $stage }).
finding-cms-never-issued = { $subject }, { $signer }-қол қоюшы: { $authority } мұндай сертификат берілмегенін хабарлайды.
finding-cms-nobody-trusted = { $subject }, { $signer }-қол қоюшы: тұлғалардың қолтаңбалары үшін сіз бірде-бір сертификатқа сенбейсіз, сондықтан бұл сертификат туралы ештеңе айту мүмкін емес.
    .rec = Түбірлік сертификаттың баспасын куәландырушы орталық жариялағанымен салыстырыңыз, содан кейін мынаны енгізіңіз: aigaq-verify trust add --ca FILE --vouched-by "…"
finding-cms-not-performed = CMS қолтаңбалары тексерілген жоқ; себебі: { $because }.
finding-cms-not-revoked = { $subject }, { $signer }-қол қоюшы: { $authority } { $time } сәтіндегі хабары бойынша ({ $by } { $number }) сертификат қайтарып алынбаған.
finding-cms-outside-certificate = { $subject }, { $signer }-қол қоюшы: { $at } сәтіне қарай бағаланды, бірақ { $certificate } сертификаты тек { $from } – { $until } аралығында жарамды.
    .rec = Қолтаңбада уақыт белгісі болмаса, ол сұрақ қойылған сәтке қарай бағаланады. Жауапты уақыт белгісі немесе ертерек сәт (--at) бере алады.
finding-cms-outside-window = { $subject }, { $signer }-қол қоюшы: { $at } сәтіне қарай бағаланды, ол сіз { $certificate } сертификатына сенетін мерзімнен ({ $from } – { $until }) тыс.
finding-cms-read = { $subject } оқылды: { $form ->
        [attached] дәл осы байттарды алып жүр
       *[detached] мазмұны бөлек
    }; қол қоюшылар: { $signers }.
finding-cms-revocation-not-performed = { $subject }, { $signer }-қол қоюшы: сертификаттың қайтарып алынбағаны тексерілген жоқ: қолтаңбада тізім де, жауап та жоқ, ал желіден сұралмайды.
finding-cms-revocation-unusable = { $subject }, { $signer }-қол қоюшы: сертификаттың қайтарып алынбағаны белгісіз: { $by } пайдалануға келмейді ({ $why }).
finding-cms-revoked = { $subject }, { $signer }-қол қоюшы: сертификат { $since } сәтінде қайтарып алынған ({ $reason }; { $by }).
finding-cms-revoked-later = { $subject }, { $signer }-қол қоюшы: сертификат { $since } сәтінде, қолтаңба қойылғаннан кейін қайтарып алынған ({ $reason }; { $by }).
finding-cms-signer-binding = { $subject }, { $signer }-қол қоюшы: сертификатқа қол қойылған сілтеме { $why ->
        [malformed] оқылмайды
       *[other] басқа сертификатты атайды
    }.
finding-cms-signer-bound = { $subject }, { $signer }-қол қоюшы: қол қойылған мазмұнда дәл қол қойған сертификат көрсетілген.
finding-cms-signer-missing = { $subject }, { $signer }-қол қоюшы: қол қойған сертификат қолтаңбамен бірге жоқ.
finding-cms-signer-unbound = { $subject }, { $signer }-қол қоюшы: сертификат тек шығарушысы мен нөмірі арқылы аталған, хеші жоқ.
finding-cms-signers-missing = { $subject }: файлда қолтаңба жоқ.
finding-cms-stage-not-performed = { $subject }, { $signer }-қол қоюшы: { $stage } кезеңі орындалған жоқ: алдыңғы кезең беретін нәрсе жоқ.
finding-cms-stamp-after-moment = { $subject }, { $signer }-қол қоюшы: уақыт белгісінде { $found } көрсетілген, ол тексеру жүргізілетін сәттен ({ $expected }) кейін; ол есепке алынбайды.
finding-cms-stamp-open = { $subject }, { $signer }-қол қоюшы: қолтаңбадағы уақыт белгісінен ештеңе қорытуға болмайды ({ $why }).
finding-cms-stamp-wrong = { $subject }, { $signer }-қол қоюшы: қолтаңбадағы уақыт белгісі дұрыс емес ({ $why }).
finding-cms-stamped = { $subject }, { $signer }-қол қоюшы: { $authority } қызметі қолтаңбаға { $time } сәтінде уақыт белгісін қойған.
finding-cms-time-claimed = { $subject }, { $signer }-қол қоюшы: уақыт белгісі жоқ; { $claimed ->
        [none] қол қойылған уақыт көрсетілмеген
       *[other] қол қоюшының айтуынша { $claimed } сәтінде қол қойылған
    }. { $at } сәтіне қарай бағаланды.
finding-cms-trusted = { $subject }, { $signer }-қол қоюшы: сіз сенетін { $root } сертификатына барып тіреледі; тізбектегі барлық сертификат { $at } сәтінде жарамды болған.
finding-cms-untrusted = { $subject }, { $signer }-қол қоюшы: сіз сенетін ештеңеге барып тірелмейді: { $why ->
        [issuer-unknown] { $certificate } сертификатын шығарушы сенімді кілттер тізіміңізде жоқ
        [signature] шығарушы атындағы қолда бар бірде-бір сертификат { $certificate } сертификатына қол қоймаған
        [malformed] { $certificate } сертификатын оқу мүмкін емес
       *[other] { $certificate } сертификаты тізбекте бұл орында тұра алмайды
    }. Түбірлік сертификатқа қолтаңбаға қоса берілгені үшін ғана сенбейді.
    .rec = Түбірлік сертификатты куәландырушы орталықтың өз сайтынан алып, баспасын салыстырыңыз, содан кейін мынаны енгізіңіз: aigaq-verify trust add --ca FILE --vouched-by "…"
finding-cms-usage = { $subject }, { $signer }-қол қоюшы: сертификат құжаттарға қол қоюға арналған.
finding-cms-usage-unsaid = { $subject }, { $signer }-қол қоюшы: сертификатта оның не үшін берілгені айтылмаған.
finding-cms-usage-wrong = { $subject }, { $signer }-қол қоюшы: сертификат құжаттарға қол қоюға арналмаған ({ $why ->
        [certification-authority] бұл – куәландырушы орталықтың сертификаты
       *[non-repudiation-missing] nonRepudiation болмағандықтан ол аутентификацияға арналған
    }).
finding-cms-valid = { $subject }, { $signer }-қол қоюшы: сертификат иесі қол қойған ({ $found }).
finding-cms-witnessed = { $subject }, { $signer }-қол қоюшы: кейінгі уақыт белгісі { $time } сәтінде қолтаңбаның болғанын көрсетеді.

finding-appended-none = Мөрлеуден кейін ештеңе қосылмаған.
finding-appended-not-performed = Мөрлеуден кейін қосылғандар тексерілген жоқ; себебі: { $because }.

finding-time-broken-nesting = { $subject }: { $later } белгісінде { $later-time } көрсетілген, бірақ ол { $earlier-time } көрсетілген { $earlier } белгісін қамтиды. Екі қызметтің бірі қателеседі; қайсысы екенін анықтау мүмкін емес.
    .rec = Осы белгілердің біріне сүйенбес бұрын олар туралы екі қызметтен де сұратыңыз.
finding-time-claim-outside = { $subject }: көрсетілген уақыт { $found } – { $side ->
        [late] уақыт белгісі жол беретін уақыттан кейін
       *[early] ашу кезіндегі уақыт белгісі жол беретін уақыттан бұрын
    } ({ $expected }). Не сағат дұрыс жүрмеген, не көрсетілгені дұрыс емес.
finding-time-no-opening = Бірінші файлдан бұрын алынған, есепке алынатын уақыт белгісі жоқ: бірдеңенің белгілі бір уақыттан кейін қабылданғаны расталмаған.
finding-time-no-token = Сенімді уақыт белгісі жоқ: мөрлеу уақыты тек пакет мөрленген компьютердің өз сағаты бойынша белгілі ({ $claimed }).
    .rec = Уақыт белгісін кейін қосуға болады; ол өз уақытынан бұрынғы уақытты растамайды.
finding-time-no-valid-token = Сенімді уақыт жоқ: мөрге қойылған уақыт белгілерінің ({ $count }) бірде-бірі есепке алынбайды; әрқайсысы туралы анықталғанын қараңыз. Пакет мөрленген компьютердің өз сағаты бойынша: { $claimed }.
finding-time-not-after = { $at } сәтінен кешіктірілмей мөрленген: { $name }, { $authority } қызметі, көрсетілгені { $gen-time } (дәлдігі, секунд: { $accuracy }).
finding-time-not-before = Барлық файл { $at } сәтінен кейін қабылданған: { $name }, { $authority } қызметі, көрсетілгені { $gen-time } (дәлдігі, секунд: { $accuracy }).
finding-time-unanchored = Мөрлеу ({ $claimed }, компьютер сағаты бойынша) мен есепке алынатын алғашқы уақыт белгісінің ({ $gen-time }, { $authority }) арасында мөрдің болғанын тек мөрлеген адамның сөзі айтады.

finding-signer-not-performed = Кілт сенімді кілттер тізімінен ізделген жоқ; себебі: { $because }.
finding-signer-other-role = { $fingerprint } кілті: сенімді кілттер тізіміңіз бойынша иесі – { $name }, бірақ кілт мөрлеуге емес, мынаған рұқсат етілген: { $roles }.
finding-signer-outside-period = { $fingerprint } кілті (иесі – { $name }): сенім мерзімі { $expected }, мөрде көрсетілгені { $found }, ал уақыт белгілерімен расталғаны: { $not-after } сәтінен кешіктірілмей.
finding-signer-revoked = { $fingerprint } кілті (иесі – { $name }) { $effective } сәтінен бастап кері қайтарып алынған; мөрдің одан бұрын жасалғанын ештеңе растамайды (расталғаны: { $not-after } сәтінен кешіктірілмей).
finding-signer-revoked-before = { $fingerprint } кілті (иесі – { $name }) { $effective } сәтінен бастап кері қайтарып алынған, ал мөр одан кейін жасалған: { $not-before } сәтінен бұрын емес.
finding-signer-revoked-later = { $fingerprint } кілті (иесі – { $name }) { $effective } сәтінен бастап кері қайтарып алынған. Мөр одан бұрын жасалған: оның { $not-after } сәтінен кешіктірілмей болғаны расталды.
finding-signer-unknown = Сенімді кілттер тізіміңізде бұл кілттің кімдікі екенін растайтын ешкім жоқ: { $fingerprint }.
    .rec = Баспаны кілт иесі сізге хабарлаған баспамен салыстырыңыз, содан кейін мынаны енгізіңіз: aigaq-verify trust add { $key } --name "…" --vouched-by "…"
finding-signer-vouched = { $fingerprint } кілті: сенімді кілттер тізіміңіз бойынша иесі – { $name }; кілттің кімдікі екенін растайтын: «{ $vouched-by }».

finding-certificate-algorithm-unsupported = { $subject }: қоса берілген сертификаттың { $found } алгоритмін бұл нұсқа тексере алмайды. Бұдан ол жарамсыз болмайды.
finding-certificate-algorithm-weak = { $subject }: қоса берілген сертификаттың { $found } алгоритмі әлсіз; одан ештеңе шықпайды.
finding-certificate-authority-compromised = { $subject }: { $since } сәтінен бастап { $certificate } кілтінің бөтен қолда екені белгілі, ал қолтаңбаның одан бұрын қойылғаны көрсетілмеген ({ $at }).
finding-certificate-budget = { $subject }: қоса берілген сертификаттарды тексеру соңына дейін жеткізілген жоқ ({ $what }, { $limit } шегінен асады).
finding-certificate-key-bound = { $subject }: дәл қол қойған кілттің сертификаты қоса берілген: { $name }, шығарушысы { $issuer }.
finding-certificate-key-differs = { $subject }: қоса берілген сертификат ({ $name }, шығарушысы { $issuer }) басқа кілтке берілген: күтілгені { $expected }, алынғаны { $found }. Кім қол қойғаны туралы ол ештеңе айтпайды.
finding-certificate-malformed = { $subject }: қоса берілген сертификатты оқу мүмкін емес ({ $what }).
finding-certificate-nobody-trusted = { $subject }: тұлғалардың қолтаңбалары үшін сіз бірде-бір сертификатқа сенбейсіз, сондықтан қоса берілген сертификат туралы ештеңе айту мүмкін емес.
    .rec = Түбірлік сертификаттың баспасын куәландырушы орталық жариялағанымен салыстырыңыз, содан кейін мынаны енгізіңіз: aigaq-verify trust add --ca FILE --vouched-by "…"
finding-certificate-outside-certificate = { $subject }: { $at } сәтіне қарай бағаланды, бірақ { $certificate } сертификаты тек { $from } – { $until } аралығында жарамды.
finding-certificate-outside-window = { $subject }: { $at } сәтіне қарай бағаланды, ол сіз { $certificate } сертификатына сенетін мерзімнен ({ $from } – { $until }) тыс.
finding-certificate-revocation-not-performed = { $subject }: қоса берілген сертификаттың қайтарып алынбағаны тексерілген жоқ: желіден сұралмайды.
finding-certificate-trusted = { $subject }: қоса берілген сертификат тұлғалардың қолтаңбалары үшін сіз сенетін { $root } сертификатына барып тіреледі; тізбектегі барлық сертификат { $at } сәтінде жарамды болған.
finding-certificate-untrusted = { $subject }: қоса берілген сертификат сіз сенетін ештеңеге барып тірелмейді: { $why ->
        [issuer-unknown] { $certificate } сертификатының шығарушысы сенім тізіміңізде жоқ
        [signature] { $certificate } сертификатына шығарушының атымен берілген бірде-бір сертификат қол қоймаған
        [malformed] { $certificate } сертификаты оқылмайды
       *[other] { $certificate } сертификаты өз орнында тұра алмайды
    }. Қолтаңбаға қоса берілген түбірлік сертификатқа тек сол үшін сенім артылмайды.
finding-certificate-usage = { $subject }: қоса берілген сертификат қол қоюға арналған.
finding-certificate-usage-unsaid = { $subject }: қоса берілген сертификатта оның не үшін берілгені айтылмаған.
finding-certificate-usage-wrong = { $subject }: қоса берілген сертификат қол қоюға арналмаған ({ $why ->
        [certification-authority] бұл – куәландырушы орталықтың сертификаты
       *[digital-signature-missing] оның мақсаттарының арасында digitalSignature де, nonRepudiation да жоқ
    }).

finding-reference-agrees = Жазба басқа жазбаға сілтеме жасаса, ол жазба бар.
finding-reference-dangling = { $subject }: «{ $field }» өрісі { $target }-жазбаға сілтеме жасайды, ал пакетте ондай жазба жоқ.
finding-reference-kind-differs = { $subject }: «{ $field }» өрісі { $target }-жазбаға сілтеме жасайды, оның түрі { $found }, ал { $expected } болуға тиіс.
finding-reference-not-performed = Сілтемелер тексерілген жоқ; себебі: { $because }.

finding-facts-complete = Қашан, кім, қандай жағдайларда және қандай мән-жайларда: әр қосымша үшін көрсетілген.
finding-facts-covert = { $subject }: тараптың өз айтуынша, жасырын түсірілген. Мұндай материалды пайдалануды заң шектейді.
    .rec = Сотқа бермес бұрын заңның бұған жол беретін-бермейтінін және екінші тараптың мұны даулайтын-дауламайтынын анықтаңыз.
finding-facts-missing = { $subject }: көрсетілмеген: { $missing }. Онсыз сот аудио-, бейне- және фотоматериалдарды зерттемейді.
    .rec = Мұны кейінгі мәлімдемемен толықтыруға болады.
finding-facts-not-performed = Қашан, кім, қандай жағдайларда және қандай мән-жайларда: көрсетілгені тексерілген жоқ; себебі: { $because }.
finding-facts-withheld = { $subject }: бұл үзіндіге енгізілмеген: { $fact }.

finding-duplicate-content = { $subject } { $same-as }-қосымшамен байтпа-байт сәйкес келеді.
finding-duplicate-none = Бірдей қосымшалар жоқ.
finding-duplicate-not-performed = Бірдей қосымшалар ізделген жоқ; себебі: { $because }.

finding-take-distinct = Түсірілім нөмірлері қайталанбайды (барлығы: { $count }).
finding-take-not-performed = Түсірілім нөмірлері тексерілген жоқ; себебі: { $because }.
finding-take-twice = { $subject }: { $take } түсірілім нөмірі { $same-as }-қосымшада да көрсетілген.

finding-clock-not-performed = Сағат тексерілген жоқ; себебі: { $because }.
finding-clock-skew = { $subject }: { $authority } қызметі { $gen-time } деп көрсеткенде компьютер сағаты { $clock } көрсеткен. Осы пакеттегі жергілікті уақытты сол айырмашылықты ескеріп оқу керек.
finding-clock-steady = Журнал жүргізілген кезде пакет мөрленген компьютердің сағаты ауыстырылғаны байқалған жоқ; жазбалар арасындағы жүрісі санауышпен салыстырылғаны: { $pairs } аралықтың { $compared }-і.
finding-clock-step = { $subject }: осының алдында сағаттың уақыты өзгертілген: алдымен { $before }, кейін { $now } көрсеткен, ал { $counted } мс өткен.
finding-clock-uncounted = { $subject }: ол жүргізілген кезде пакет мөрленген компьютердің сағаты ауыстырылған-ауыстырылмағанын анықтау мүмкін емес: қасында санауыш жоқ (салыстырылғаны: { $pairs } аралықтың { $compared }-і).

finding-unregistered = Белгісіз тексеру нәтижесі: осы бағдарламаның қатесі.

finding-extract-unsupported = Үзіндіге енгізілмегендер тізбесінің нұсқасы – { $found }; бағдарламаның осы нұсқасына ол белгісіз.
    .rec = Бағдарламаның жаңарақ нұсқасымен тексеріңіз.
finding-time-not-performed = Уақыт тексерілген жоқ; себебі: { $because }.
