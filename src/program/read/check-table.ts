// Written by tools/write-check-table.ts from the zod schema; change that instead, and run `npm run build:check`.

/** What may stand where, a line each; a place is the number of a line. `check-rules.ts` reads it. */
export const CHECK_TABLE = `object condition=+ note footnotes=+ source=+ from=+ until status=+ conflicts=+ approximate=+
object value=+ low high upTo atLeast
object condition note footnotes source from until status conflicts=+ approximate
object atLeast atMost above below exactly between=+ toBeFixed top=12 topPercent growth share of=5 ofAtMost=12 held=+ covers=5 is=+ currency=+
object $schema=+ schemaVersion*=+ id*=+ vendor*=+ name*=5 logo=+ summary=5 invented=11 edition=+ language=+ currency dimensions=+ tierGroups=+ complete=+ tiers*=+ categories=26 benefits=+ measures=+ scores=+ requirements=+ costs=+ review=+ commitments=+ questions=+ ratings=+ footnotes=+ glossary=+ sources=+
union + +
array 20
union 20 6
string !bad-date
enum confirmed inferred contradicted stale unverified
array +
boolean
number !out-of-bounds:1000000000000000
array +
tuple 12 12
enum true
enum not-required not-applicable not-published not-known on-request
string !unknown-currency
string
enum 1
string !bad-id
object name* url=+
object src*=+ alt*=5 width=+ height
object label*=5 status=+ from until published readOn replaces=20 note source
string !bad-language
array + !too-many:12
array +
array +
array + !empty-list !too-many:24
array + !too-many:2000
array + !too-many:2000
array +
record 20 +
array + !too-many:2000
object every=+ term=+ notice renewsItself=11 rules=+ statusMatch=+ .0
array + !too-many:2000
array + !too-many:2000
array +
array +
array +
array +
string !empty-text !text-too-long:4000 !unseen-text
record 24 41
object value=+ source note
object value source note requirement=56
string !text-too-long:2000 !bad-link
string !text-too-long:2000 !bad-picture
number !whole !not-positive !out-of-bounds:100000
enum announced current retired withdrawn
object id* name* kind=+ description=5 options*=+ default=20 multiple=11 assignment=+
object id* name* description
enum benefits requirements tiers
object id* name* group=20 description admission=+ overlayOn=+ besides=11 only=+ formerly=+ includes=20 includesRequirements complete=+ comesFrom=6 longestStay=+ badge=22 recommended=5 action=+ was=6 .0
object id* name* category=20 topic description values=+ value tiersNotKnown=11 only unlocks=56 addsTo=6 better=+ .0
object id* name* kind=+ unit=+ currency window=+ keptFor=+ definition=5 selfCheck=11 about=+ category topic better .0
object id* name method*=+ measure=20 outOf=12 parts=+ counting=5 window .0
kinds measure=+ score=+ tier=+ none=+ not-published not-known not-applicable on-request all=+ any=+ some=+ unclear=93 if=+ varies=+
object id* name* kind*=+ category topic description optional=11 payee=5 only measure=20 values value .0
union + 77 + +
union + 77
array +
array +
object id* by*=+ only name* topic description values value .0
object id* question*=5 answer* topic answeredOn=8 .0
object id* by*=5 name* score*=12 scale*=+ date*=8 method=5 criteria=+ .0
object id* text*=5 source
object id* term*=5 definition* source
object id* title*=5 publisher url date approximate readOn note
union 11 + +
enum partner-type region market segment product billing currency transaction time other
union 101 +
array +
enum open application approval invitation automatic purchase
union 20 +
record 20 6
array + !empty-list
array +
object value*=+ unit*=+
object label* href*=45
record 20 68
enum higher lower
enum count money percent score duration rank held
union + 41 42
object kind*=+ months=47 weeks days begins=+ quarters=47 note !one-length
object value* unit* mostly=11
enum company vendor
enum sum average
array +
object measure* ofWhich=+ together includingOneOf forEach=+ window validFor=77 within=+ counting id name category recommended=11 only .2 .3
object score=20 method=86 atLeast is measure outOf parts counting window id name category recommended only .2
object tiers*=111 for=77 in=+ id name category recommended only .2
object id name category recommended only .2
object of*=+ countedOnce=11 id name category recommended only .2
object of* id name category recommended only .2
object count*=+ of* includingOneOf=6 id name category recommended only .2
object when*=56 then* otherwise id name category recommended only .2
object by*=20 cases*=32 otherwise id name category recommended only .2
enum fee training exam audit purchase penalty staff other
enum continuous not-applicable not-published not-known on-request
object on*=+
array + !empty-list
enum not-applicable not-published not-known on-request
object id* kind*=+ name text* value=68 tiers=6 only .0
object levels*=+ tier*=20 .0
enum vendor partner
object min*=12 max better
array +
string !empty-text !text-too-long:4000 !unseen-text !yes-or-no-as-text
kinds yes=+ no not-applicable=131 not-published=131 not-known=131 on-request=131 recommended=131 percent=+ money=+ free=131 count=+ duration=+ date=+ points=+ multiplier text=+ link=+ level=+ list=+ steps=+ varies=+
array + !empty-list
object how*=+ rule*=5 only .0
array 20 !empty-list
union + 41 42
enum benefits requirements
number !negative !out-of-bounds:100000
enum minute hour business-hour day business-day week month quarter year
object zero=5 one two few many other*
enum rolling fiscal-year year calendar-year partnership-year month quarter quarters-in-a-row at-once
string !bad-year-day
object id* name* measure max=+ min above weight=147 is=101 earns=+ parts only .0
array +
object count*=12 unit*=82
union 77 +
object count*=125 unit*
array 56 !empty-list
number !whole !not-positive !out-of-bounds:1000000000000000
array 118 !empty-list
union + + +
enum upgrade downgrade review grace transition exit term payment counting scope conduct disqualification change other
array 5 !empty-list
object name* score=12 weight=12
object .0
object of=5 base=20 excluding=5 for caps=+ .0 .1 !one-amount
object currency per=+ billed each=5 excluding or=154 caps .0 .1 !one-amount
object unit* per for each worth=+ .0 .1 !one-amount
object unit*=115 serviceHours=5 .0 .1 !one-amount
object value*=8 .0
object for=5 .0 .1 !one-amount
object text*=5 .0
object label* href* .0
object level*=+ .0
object items*=+ .0
object measure by=5 steps*=+ .0
object by*=20 cases*=79 otherwise=68 .0
object id* name* description within=74 .0
enum chosen classified best-of
object name* only*
union 12 101
array +
object measure name .0 .3
object before*=20
object tiers*=111 value*=114 unit*
object tiers* on*
object tiers* is*=98
array 156
enum once hour day week month quarter half-year year
object value*=12 currency per each
enum limited selected eligible by-proposal by-invitation started priority unlimited
array 68
array +
object name points=12 each=12 unit=82 upTo needs partial=11 gate keptFor only .0
object atLeast* to value*=68`;

/** The place of the document itself. */
export const ROOT = 4;
