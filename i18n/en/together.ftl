# Several bundles of one case, judged together (`check A B --case`). $first and $second are places in the list.

together-head = The bundles together, as of one case:
together-bundle = { $n }. { $path }: by its journal { $aborted } broken off, { $deleted } taken out, { $amended } replaced before the seal; the digest of each stays in the journal.
together-none = Nothing in them contradicts: no fork, no take twice, none missing.
together-device = A second device that was never taken in stays invisible, in any number of bundles.
together-journal = That a journal is complete is the claim of whoever sealed it. Time-stamps bound only what they cover.

clash-fork = Bundles { $first } and { $second } have one beginning, { $entries } journal entries, and then tell it differently: one draft was sealed twice, with one key.
clash-fork-other-key = Bundles { $first } and { $second } have one beginning, { $entries } journal entries, then tell it differently, and two different keys sealed them. Whoever has a copy or an extract of one can go on from its journal and seal that: which of them is right is not shown by it.
clash-one-journal = Bundles { $first } and { $second } have one journal to its end, { $entries } entries: one draft was sealed twice with one key, and both tell the same; their seals differ in what sealed them.
clash-other-case = Bundle { $first } is of another case than the one that counts here (that of the first bundle whose key is vouched for) and was left out.
clash-same-file = Files that bundles { $first } and { $second } have in common: { $files }; SHA-256 of the first of them { $sha256 }.
clash-same-seal = Bundles { $first } and { $second } have one seal: they are copies or extracts of one bundle.
clash-take-twice = Take { $take } stands in bundles { $first } and { $second }, and the two files differ.
clash-take-twice-other-key = Take { $take } stands in bundles { $first } and { $second }, the two files differ, and two different keys sealed them: whether one party counted twice is not shown by it.
clash-takes-missing = In no bundle are the takes { $takes }.
clash-uncounted = In bundle { $first } a recording has no take number: whether takes are missing cannot be concluded.
clash-unjudged = Bundle { $first } does not hold by itself and was left out.
clash-withheld = Bundle { $first } withholds exhibits: which takes are missing cannot be concluded.
