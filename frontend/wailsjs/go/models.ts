export namespace api {
	
	export class Address {
	    url: string;
	    text: string;
	    qr: paper.QR;
	
	    static createFrom(source: any = {}) {
	        return new Address(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.url = source["url"];
	        this.text = source["text"];
	        this.qr = this.convertValues(source["qr"], paper.QR);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class AgendaItem {
	    id: string;
	    title: string;
	    minutes: number;
	    shows: string;
	    skipped: boolean;
	    started: string;
	
	    static createFrom(source: any = {}) {
	        return new AgendaItem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.minutes = source["minutes"];
	        this.shows = source["shows"];
	        this.skipped = source["skipped"];
	        this.started = source["started"];
	    }
	}
	export class Agenda {
	    items: AgendaItem[];
	    running: string;
	    planned: string;
	    begun: boolean;
	    choices: string[];
	
	    static createFrom(source: any = {}) {
	        return new Agenda(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.items = this.convertValues(source["items"], AgendaItem);
	        this.running = source["running"];
	        this.planned = source["planned"];
	        this.begun = source["begun"];
	        this.choices = source["choices"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class AgendaDraft {
	    title: string;
	    minutes: number;
	    shows: string;
	
	    static createFrom(source: any = {}) {
	        return new AgendaDraft(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.minutes = source["minutes"];
	        this.shows = source["shows"];
	    }
	}
	
	export class AgendaLine {
	    title: string;
	    minutes: number;
	    when: string;
	
	    static createFrom(source: any = {}) {
	        return new AgendaLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.minutes = source["minutes"];
	        this.when = source["when"];
	    }
	}
	export class Agreed {
	    purpose: string;
	    version: number;
	    text: string;
	    by: string;
	    door: string;
	    at: string;
	    until: string;
	    withdrawn: string;
	    guardian: string;
	    mentor: string;
	
	    static createFrom(source: any = {}) {
	        return new Agreed(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.purpose = source["purpose"];
	        this.version = source["version"];
	        this.text = source["text"];
	        this.by = source["by"];
	        this.door = source["door"];
	        this.at = source["at"];
	        this.until = source["until"];
	        this.withdrawn = source["withdrawn"];
	        this.guardian = source["guardian"];
	        this.mentor = source["mentor"];
	    }
	}
	export class Arrival {
	    nonce: string;
	    nama: string;
	    lp: string;
	    unsur: string;
	    dusun: string;
	    hp: string;
	    anak?: boolean;
	    sekolah?: string;
	    wali?: string;
	
	    static createFrom(source: any = {}) {
	        return new Arrival(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.nonce = source["nonce"];
	        this.nama = source["nama"];
	        this.lp = source["lp"];
	        this.unsur = source["unsur"];
	        this.dusun = source["dusun"];
	        this.hp = source["hp"];
	        this.anak = source["anak"];
	        this.sekolah = source["sekolah"];
	        this.wali = source["wali"];
	    }
	}
	export class Asked {
	    n: number;
	    text: string;
	    stage: string;
	    before: string;
	    near: string[];
	
	    static createFrom(source: any = {}) {
	        return new Asked(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.n = source["n"];
	        this.text = source["text"];
	        this.stage = source["stage"];
	        this.before = source["before"];
	        this.near = source["near"];
	    }
	}
	export class Asking {
	    session: string;
	    phase: string;
	    village: string;
	
	    static createFrom(source: any = {}) {
	        return new Asking(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = source["session"];
	        this.phase = source["phase"];
	        this.village = source["village"];
	    }
	}
	export class At {
	    showing: string;
	    slide: number;
	    step: number;
	
	    static createFrom(source: any = {}) {
	        return new At(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.showing = source["showing"];
	        this.slide = source["slide"];
	        this.step = source["step"];
	    }
	}
	export class Attendee {
	    session: string;
	    number: number;
	    code: string;
	    name: string;
	    sex: string;
	    unsur: string;
	    dusun: string;
	    phone: string;
	    child: boolean;
	    school: string;
	    guardian: string;
	    door: string;
	    at: string;
	    twin: boolean;
	    mentor: boolean;
	    paused: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Attendee(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = source["session"];
	        this.number = source["number"];
	        this.code = source["code"];
	        this.name = source["name"];
	        this.sex = source["sex"];
	        this.unsur = source["unsur"];
	        this.dusun = source["dusun"];
	        this.phone = source["phone"];
	        this.child = source["child"];
	        this.school = source["school"];
	        this.guardian = source["guardian"];
	        this.door = source["door"];
	        this.at = source["at"];
	        this.twin = source["twin"];
	        this.mentor = source["mentor"];
	        this.paused = source["paused"];
	    }
	}
	export class Said {
	    id: string;
	    en: string;
	
	    static createFrom(source: any = {}) {
	        return new Said(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.en = source["en"];
	    }
	}
	export class BankAnswer {
	    id: string;
	    asked: Said;
	    said: Said;
	
	    static createFrom(source: any = {}) {
	        return new BankAnswer(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.asked = this.convertValues(source["asked"], Said);
	        this.said = this.convertValues(source["said"], Said);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Refusal {
	    code: string;
	    field: string;
	    args?: Record<string, string>;
	    message: string;
	
	    static createFrom(source: any = {}) {
	        return new Refusal(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.field = source["field"];
	        this.args = source["args"];
	        this.message = source["message"];
	    }
	}
	export class Unprintable {
	    name: string;
	    refusal: Refusal;
	
	    static createFrom(source: any = {}) {
	        return new Unprintable(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.refusal = this.convertValues(source["refusal"], Refusal);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Batch {
	    running: boolean;
	    done: number;
	    all: number;
	    stopped: boolean;
	    refused: Unprintable[];
	    issued: string[];
	    folder: string;
	    path: string;
	    failure?: Refusal;
	
	    static createFrom(source: any = {}) {
	        return new Batch(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.running = source["running"];
	        this.done = source["done"];
	        this.all = source["all"];
	        this.stopped = source["stopped"];
	        this.refused = this.convertValues(source["refused"], Unprintable);
	        this.issued = source["issued"];
	        this.folder = source["folder"];
	        this.path = source["path"];
	        this.failure = this.convertValues(source["failure"], Refusal);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class BookAsk {
	    kind?: string;
	    year?: number;
	    session?: string;
	    mentor?: string;
	
	    static createFrom(source: any = {}) {
	        return new BookAsk(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.year = source["year"];
	        this.session = source["session"];
	        this.mentor = source["mentor"];
	    }
	}
	export class BreachEvent {
	    known: string;
	    how: string;
	
	    static createFrom(source: any = {}) {
	        return new BreachEvent(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.known = source["known"];
	        this.how = source["how"];
	    }
	}
	export class BreachPack {
	    folder: string;
	    people: number;
	    children: number;
	    phones: number;
	    sealed: boolean;
	    due: string;
	
	    static createFrom(source: any = {}) {
	        return new BreachPack(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.folder = source["folder"];
	        this.people = source["people"];
	        this.children = source["children"];
	        this.phones = source["phones"];
	        this.sealed = source["sealed"];
	        this.due = source["due"];
	    }
	}
	export class ByHand {
	    code: string;
	    address: string;
	    left: number;
	
	    static createFrom(source: any = {}) {
	        return new ByHand(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.address = source["address"];
	        this.left = source["left"];
	    }
	}
	export class SubjectLine {
	    kind: string;
	    name: string;
	    title: string;
	    where: string;
	    date: string;
	    dusun: string;
	    phone: string;
	    mark: string;
	
	    static createFrom(source: any = {}) {
	        return new SubjectLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.name = source["name"];
	        this.title = source["title"];
	        this.where = source["where"];
	        this.date = source["date"];
	        this.dusun = source["dusun"];
	        this.phone = source["phone"];
	        this.mark = source["mark"];
	    }
	}
	export class Candidate {
	    persons: string[];
	    name: string;
	    lines: SubjectLine[];
	    paused: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Candidate(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.persons = source["persons"];
	        this.name = source["name"];
	        this.lines = this.convertValues(source["lines"], SubjectLine);
	        this.paused = source["paused"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Candidates {
	    people: Candidate[];
	    more: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Candidates(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.people = this.convertValues(source["people"], Candidate);
	        this.more = source["more"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CardReading {
	    card: number;
	    option: number;
	
	    static createFrom(source: any = {}) {
	        return new CardReading(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.card = source["card"];
	        this.option = source["option"];
	    }
	}
	export class CaughtUp {
	    number: number;
	    already: boolean;
	    twin: number;
	    refusal?: Refusal;
	
	    static createFrom(source: any = {}) {
	        return new CaughtUp(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.number = source["number"];
	        this.already = source["already"];
	        this.twin = source["twin"];
	        this.refusal = this.convertValues(source["refusal"], Refusal);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Revocation {
	    at: string;
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new Revocation(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.at = source["at"];
	        this.reason = source["reason"];
	    }
	}
	export class Certificate {
	    id: string;
	    mentor: string;
	    attendee: number;
	    session: string;
	    kind: string;
	    number: string;
	    later: boolean;
	    code: string;
	    name: string;
	    role: string;
	    activity: string;
	    place: string;
	    date: string;
	    until: string;
	    when: string;
	    hours: number;
	    issued: string;
	    prints: number;
	    revoked?: Revocation;
	
	    static createFrom(source: any = {}) {
	        return new Certificate(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.mentor = source["mentor"];
	        this.attendee = source["attendee"];
	        this.session = source["session"];
	        this.kind = source["kind"];
	        this.number = source["number"];
	        this.later = source["later"];
	        this.code = source["code"];
	        this.name = source["name"];
	        this.role = source["role"];
	        this.activity = source["activity"];
	        this.place = source["place"];
	        this.date = source["date"];
	        this.until = source["until"];
	        this.when = source["when"];
	        this.hours = source["hours"];
	        this.issued = source["issued"];
	        this.prints = source["prints"];
	        this.revoked = this.convertValues(source["revoked"], Revocation);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CertificateAsk {
	    id?: string;
	    kind?: string;
	    session?: string;
	    mentors?: string[];
	    attendees?: number[];
	    role?: string;
	    hours?: number;
	    activity?: string;
	    place?: string;
	    city?: string;
	    date?: string;
	    until?: string;
	
	    static createFrom(source: any = {}) {
	        return new CertificateAsk(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.kind = source["kind"];
	        this.session = source["session"];
	        this.mentors = source["mentors"];
	        this.attendees = source["attendees"];
	        this.role = source["role"];
	        this.hours = source["hours"];
	        this.activity = source["activity"];
	        this.place = source["place"];
	        this.city = source["city"];
	        this.date = source["date"];
	        this.until = source["until"];
	    }
	}
	export class CertificateWarning {
	    field: string;
	    size: number;
	
	    static createFrom(source: any = {}) {
	        return new CertificateWarning(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.size = source["size"];
	    }
	}
	export class File {
	    name: string;
	    pdf: string;
	    paper: string;
	
	    static createFrom(source: any = {}) {
	        return new File(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.pdf = source["pdf"];
	        this.paper = source["paper"];
	    }
	}
	export class CertificatePreview {
	    file: File;
	    name: string;
	    number: string;
	    issued: boolean;
	    count: number;
	    warnings: CertificateWarning[];
	
	    static createFrom(source: any = {}) {
	        return new CertificatePreview(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.file = this.convertValues(source["file"], File);
	        this.name = source["name"];
	        this.number = source["number"];
	        this.issued = source["issued"];
	        this.count = source["count"];
	        this.warnings = this.convertValues(source["warnings"], CertificateWarning);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Change {
	    to: string;
	    reason: string;
	    at: string;
	
	    static createFrom(source: any = {}) {
	        return new Change(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.to = source["to"];
	        this.reason = source["reason"];
	        this.at = source["at"];
	    }
	}
	export class Checkpoint {
	    size: number;
	    fingerprint: string;
	    signed: string;
	    kinds: string[];
	
	    static createFrom(source: any = {}) {
	        return new Checkpoint(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.size = source["size"];
	        this.fingerprint = source["fingerprint"];
	        this.signed = source["signed"];
	        this.kinds = source["kinds"];
	    }
	}
	export class Choice {
	    key: string;
	    label: string;
	
	    static createFrom(source: any = {}) {
	        return new Choice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.label = source["label"];
	    }
	}
	export class Count {
	    key: string;
	    n: number;
	
	    static createFrom(source: any = {}) {
	        return new Count(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.n = source["n"];
	    }
	}
	export class ClearedNames {
	    n: number;
	    at: string;
	    people: number;
	    gone: Count[];
	    stayed: Count[];
	
	    static createFrom(source: any = {}) {
	        return new ClearedNames(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.n = source["n"];
	        this.at = source["at"];
	        this.people = source["people"];
	        this.gone = this.convertValues(source["gone"], Count);
	        this.stayed = this.convertValues(source["stayed"], Count);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Jump {
	    n: number;
	    before: string;
	    after: string;
	
	    static createFrom(source: any = {}) {
	        return new Jump(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.n = source["n"];
	        this.before = source["before"];
	        this.after = source["after"];
	    }
	}
	export class Clock {
	    now: string;
	    laptop: string;
	    zone: string;
	    confirmed: boolean;
	    corrected: boolean;
	    doubt: string;
	    last: string;
	    jumps: Jump[];
	
	    static createFrom(source: any = {}) {
	        return new Clock(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.now = source["now"];
	        this.laptop = source["laptop"];
	        this.zone = source["zone"];
	        this.confirmed = source["confirmed"];
	        this.corrected = source["corrected"];
	        this.doubt = source["doubt"];
	        this.last = source["last"];
	        this.jumps = this.convertValues(source["jumps"], Jump);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SourceCount {
	    warga: number;
	    klien: number;
	    petugas: number;
	    komentar: number;
	    all: number;
	
	    static createFrom(source: any = {}) {
	        return new SourceCount(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.warga = source["warga"];
	        this.klien = source["klien"];
	        this.petugas = source["petugas"];
	        this.komentar = source["komentar"];
	        this.all = source["all"];
	    }
	}
	export class CodeCategory {
	    id: string;
	    name: string;
	    theme: string;
	    count: SourceCount;
	
	    static createFrom(source: any = {}) {
	        return new CodeCategory(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.theme = source["theme"];
	        this.count = this.convertValues(source["count"], SourceCount);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CodeTheme {
	    id: string;
	    name: string;
	    count: SourceCount;
	
	    static createFrom(source: any = {}) {
	        return new CodeTheme(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.count = this.convertValues(source["count"], SourceCount);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TextRef {
	    session: string;
	    id: string;
	    part: number;
	
	    static createFrom(source: any = {}) {
	        return new TextRef(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = source["session"];
	        this.id = source["id"];
	        this.part = source["part"];
	    }
	}
	export class CodedText {
	    of: TextRef;
	    source: string;
	    session: string;
	    informant: string;
	    asked: string;
	    text: string;
	    codes: string[];
	
	    static createFrom(source: any = {}) {
	        return new CodedText(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.of = this.convertValues(source["of"], TextRef);
	        this.source = source["source"];
	        this.session = source["session"];
	        this.informant = source["informant"];
	        this.asked = source["asked"];
	        this.text = source["text"];
	        this.codes = source["codes"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Codeword {
	    id: string;
	    name: string;
	    description: string;
	    category: string;
	    count: SourceCount;
	
	    static createFrom(source: any = {}) {
	        return new Codeword(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.description = source["description"];
	        this.category = source["category"];
	        this.count = this.convertValues(source["count"], SourceCount);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Quote {
	    id: string;
	    of: TextRef;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new Quote(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.of = this.convertValues(source["of"], TextRef);
	        this.text = source["text"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Interview {
	    id: string;
	    source: string;
	    code: string;
	    session: string;
	    answers: string[];
	    note: string;
	    confirmed: string;
	
	    static createFrom(source: any = {}) {
	        return new Interview(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.source = source["source"];
	        this.code = source["code"];
	        this.session = source["session"];
	        this.answers = source["answers"];
	        this.note = source["note"];
	        this.confirmed = source["confirmed"];
	    }
	}
	export class CodingBoard {
	    texts: CodedText[];
	    codes: Codeword[];
	    categories: CodeCategory[];
	    themes: CodeTheme[];
	    interviews: Interview[];
	    quotes: Quote[];
	    hidden: number;
	
	    static createFrom(source: any = {}) {
	        return new CodingBoard(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.texts = this.convertValues(source["texts"], CodedText);
	        this.codes = this.convertValues(source["codes"], Codeword);
	        this.categories = this.convertValues(source["categories"], CodeCategory);
	        this.themes = this.convertValues(source["themes"], CodeTheme);
	        this.interviews = this.convertValues(source["interviews"], Interview);
	        this.quotes = this.convertValues(source["quotes"], Quote);
	        this.hidden = source["hidden"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Consent {
	    text: string;
	    office: string;
	    until: string;
	    contact: string;
	
	    static createFrom(source: any = {}) {
	        return new Consent(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.office = source["office"];
	        this.until = source["until"];
	        this.contact = source["contact"];
	    }
	}
	export class Copy {
	    name: string;
	    number: number;
	    taken: string;
	
	    static createFrom(source: any = {}) {
	        return new Copy(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.number = source["number"];
	        this.taken = source["taken"];
	    }
	}
	export class SessionChange {
	    title: string;
	    date: string;
	    now: Counts;
	    then: Counts;
	
	    static createFrom(source: any = {}) {
	        return new SessionChange(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.date = source["date"];
	        this.now = this.convertValues(source["now"], Counts);
	        this.then = this.convertValues(source["then"], Counts);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Counts {
	    sessions: number;
	    attendees: number;
	    answers: number;
	    mentors: number;
	
	    static createFrom(source: any = {}) {
	        return new Counts(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.sessions = source["sessions"];
	        this.attendees = source["attendees"];
	        this.answers = source["answers"];
	        this.mentors = source["mentors"];
	    }
	}
	export class CopyChange {
	    copy: Copy;
	    reason: string;
	    kept: string;
	    known: boolean;
	    now: Counts;
	    then: Counts;
	    last: string;
	    sessions: SessionChange[];
	
	    static createFrom(source: any = {}) {
	        return new CopyChange(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.copy = this.convertValues(source["copy"], Copy);
	        this.reason = source["reason"];
	        this.kept = source["kept"];
	        this.known = source["known"];
	        this.now = this.convertValues(source["now"], Counts);
	        this.then = this.convertValues(source["then"], Counts);
	        this.last = source["last"];
	        this.sessions = this.convertValues(source["sessions"], SessionChange);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class Media {
	    kind: string;
	    src: string;
	    name: string;
	    page: number;
	    alt: string;
	    width: number;
	    height: number;
	
	    static createFrom(source: any = {}) {
	        return new Media(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.src = source["src"];
	        this.name = source["name"];
	        this.page = source["page"];
	        this.alt = source["alt"];
	        this.width = source["width"];
	        this.height = source["height"];
	    }
	}
	export class Point {
	    label: string;
	    text: string;
	    step: number;
	
	    static createFrom(source: any = {}) {
	        return new Point(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.label = source["label"];
	        this.text = source["text"];
	        this.step = source["step"];
	    }
	}
	export class Slide {
	    title: string;
	    lead: string;
	    points: Point[];
	    layout: string;
	    art: string;
	    notes: string;
	    steps: number;
	    checked: string;
	    media: Media;
	
	    static createFrom(source: any = {}) {
	        return new Slide(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.lead = source["lead"];
	        this.points = this.convertValues(source["points"], Point);
	        this.layout = source["layout"];
	        this.art = source["art"];
	        this.notes = source["notes"];
	        this.steps = source["steps"];
	        this.checked = source["checked"];
	        this.media = this.convertValues(source["media"], Media);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Deck {
	    id: string;
	    title: string;
	    slides: Slide[];
	    english: Slide[];
	
	    static createFrom(source: any = {}) {
	        return new Deck(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.slides = this.convertValues(source["slides"], Slide);
	        this.english = this.convertValues(source["english"], Slide);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DeckFile {
	    name: string;
	    src: string;
	    kind: string;
	    size: number;
	    pages: number;
	    seconds: number;
	
	    static createFrom(source: any = {}) {
	        return new DeckFile(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.src = source["src"];
	        this.kind = source["kind"];
	        this.size = source["size"];
	        this.pages = source["pages"];
	        this.seconds = source["seconds"];
	    }
	}
	export class OwnDeck {
	    id: string;
	    name: string;
	    kind: string;
	    text: string;
	    files: DeckFile[];
	    slides: number;
	    used: string[];
	    live: boolean;
	    changed: string;
	
	    static createFrom(source: any = {}) {
	        return new OwnDeck(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.kind = source["kind"];
	        this.text = source["text"];
	        this.files = this.convertValues(source["files"], DeckFile);
	        this.slides = source["slides"];
	        this.used = source["used"];
	        this.live = source["live"];
	        this.changed = source["changed"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DeckImported {
	    deck: OwnDeck;
	    files: DeckFile[];
	
	    static createFrom(source: any = {}) {
	        return new DeckImported(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.deck = this.convertValues(source["deck"], OwnDeck);
	        this.files = this.convertValues(source["files"], DeckFile);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DeckLook {
	    deck: Deck;
	    lines: number[];
	
	    static createFrom(source: any = {}) {
	        return new DeckLook(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.deck = this.convertValues(source["deck"], Deck);
	        this.lines = source["lines"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DeckSheet {
	    width: number;
	    height: number;
	
	    static createFrom(source: any = {}) {
	        return new DeckSheet(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.width = source["width"];
	        this.height = source["height"];
	    }
	}
	export class DeckPages {
	    src: string;
	    sheets: DeckSheet[];
	
	    static createFrom(source: any = {}) {
	        return new DeckPages(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.src = source["src"];
	        this.sheets = this.convertValues(source["sheets"], DeckSheet);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DeckPlace {
	    address: string;
	    impress: boolean;
	
	    static createFrom(source: any = {}) {
	        return new DeckPlace(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.address = source["address"];
	        this.impress = source["impress"];
	    }
	}
	
	export class Deed {
	    n: number;
	    at: string;
	    by: string;
	    kind: string;
	    session: string;
	    persons: number;
	
	    static createFrom(source: any = {}) {
	        return new Deed(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.n = source["n"];
	        this.at = source["at"];
	        this.by = source["by"];
	        this.kind = source["kind"];
	        this.session = source["session"];
	        this.persons = source["persons"];
	    }
	}
	export class DeedAsk {
	    session: string;
	    kind: string;
	    before: number;
	
	    static createFrom(source: any = {}) {
	        return new DeedAsk(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = source["session"];
	        this.kind = source["kind"];
	        this.before = source["before"];
	    }
	}
	export class DeedCheck {
	    faults: string[];
	
	    static createFrom(source: any = {}) {
	        return new DeedCheck(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.faults = source["faults"];
	    }
	}
	export class DeedPage {
	    deeds: Deed[];
	    next: number;
	
	    static createFrom(source: any = {}) {
	        return new DeedPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.deeds = this.convertValues(source["deeds"], Deed);
	        this.next = source["next"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Running {
	    title: string;
	    ends: string;
	
	    static createFrom(source: any = {}) {
	        return new Running(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.ends = source["ends"];
	    }
	}
	export class Projector {
	    stands: string;
	    display: string;
	    browser: string;
	
	    static createFrom(source: any = {}) {
	        return new Projector(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.stands = source["stands"];
	        this.display = source["display"];
	        this.browser = source["browser"];
	    }
	}
	export class Desk {
	    session: string;
	    attendance: number;
	    feedback: number;
	    mentors: number;
	    sessions: number;
	    office: number;
	    pairings: number;
	    quiz: number;
	    box: number;
	    unread: number;
	    clock: number;
	    stick: number;
	    cards: number;
	    decks: number;
	    muted: boolean;
	    agenda: number;
	    screens: number;
	    touch: boolean;
	    kind: string;
	    idle: number;
	    asking: Asking;
	    projector: Projector;
	    item: Running;
	
	    static createFrom(source: any = {}) {
	        return new Desk(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = source["session"];
	        this.attendance = source["attendance"];
	        this.feedback = source["feedback"];
	        this.mentors = source["mentors"];
	        this.sessions = source["sessions"];
	        this.office = source["office"];
	        this.pairings = source["pairings"];
	        this.quiz = source["quiz"];
	        this.box = source["box"];
	        this.unread = source["unread"];
	        this.clock = source["clock"];
	        this.stick = source["stick"];
	        this.cards = source["cards"];
	        this.decks = source["decks"];
	        this.muted = source["muted"];
	        this.agenda = source["agenda"];
	        this.screens = source["screens"];
	        this.touch = source["touch"];
	        this.kind = source["kind"];
	        this.idle = source["idle"];
	        this.asking = this.convertValues(source["asking"], Asking);
	        this.projector = this.convertValues(source["projector"], Projector);
	        this.item = this.convertValues(source["item"], Running);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Disk {
	    code: string;
	    args: Record<string, string>;
	    full: boolean;
	    low: boolean;
	    free: number;
	
	    static createFrom(source: any = {}) {
	        return new Disk(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.args = source["args"];
	        this.full = source["full"];
	        this.low = source["low"];
	        this.free = source["free"];
	    }
	}
	export class Doing {
	    what: string;
	    place: string;
	    date: string;
	    hours: string;
	
	    static createFrom(source: any = {}) {
	        return new Doing(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.what = source["what"];
	        this.place = source["place"];
	        this.date = source["date"];
	        this.hours = source["hours"];
	    }
	}
	export class Village {
	    code: string;
	    name: string;
	    district: string;
	    regency: string;
	    label: string;
	    within: string;
	
	    static createFrom(source: any = {}) {
	        return new Village(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.name = source["name"];
	        this.district = source["district"];
	        this.regency = source["regency"];
	        this.label = source["label"];
	        this.within = source["within"];
	    }
	}
	export class Draft {
	    title: string;
	    village: Village;
	    date: string;
	    start: string;
	    place: string;
	    officers: string[];
	    deck: string;
	
	    static createFrom(source: any = {}) {
	        return new Draft(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.village = this.convertValues(source["village"], Village);
	        this.date = source["date"];
	        this.start = source["start"];
	        this.place = source["place"];
	        this.officers = source["officers"];
	        this.deck = source["deck"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Faces {
	    text: string;
	    answers: string[];
	    pause: number;
	
	    static createFrom(source: any = {}) {
	        return new Faces(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.answers = source["answers"];
	        this.pause = source["pause"];
	    }
	}
	export class Facts {
	    number: string;
	    name: string;
	    role: string;
	    activity: string;
	    place: string;
	    date: string;
	    issued: string;
	    office: string;
	    kind: string;
	    id: string;
	    hours?: number;
	
	    static createFrom(source: any = {}) {
	        return new Facts(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.number = source["number"];
	        this.name = source["name"];
	        this.role = source["role"];
	        this.activity = source["activity"];
	        this.place = source["place"];
	        this.date = source["date"];
	        this.issued = source["issued"];
	        this.office = source["office"];
	        this.kind = source["kind"];
	        this.id = source["id"];
	        this.hours = source["hours"];
	    }
	}
	
	export class Film {
	    playing: boolean;
	    at: number;
	    since: number;
	
	    static createFrom(source: any = {}) {
	        return new Film(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.playing = source["playing"];
	        this.at = source["at"];
	        this.since = source["since"];
	    }
	}
	export class Finding {
	    what: string;
	    looked: number;
	    faults: number;
	    in: string[];
	    passing: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Finding(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.what = source["what"];
	        this.looked = source["looked"];
	        this.faults = source["faults"];
	        this.in = source["in"];
	        this.passing = source["passing"];
	    }
	}
	export class Given {
	    id: string;
	    kind: string;
	    number: string;
	    activity: string;
	    date: string;
	    revoked: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Given(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.kind = source["kind"];
	        this.number = source["number"];
	        this.activity = source["activity"];
	        this.date = source["date"];
	        this.revoked = source["revoked"];
	    }
	}
	export class Greeting {
	    number: number;
	    code: string;
	    name: string;
	    already: boolean;
	    since: string;
	    zone: string;
	
	    static createFrom(source: any = {}) {
	        return new Greeting(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.number = source["number"];
	        this.code = source["code"];
	        this.name = source["name"];
	        this.already = source["already"];
	        this.since = source["since"];
	        this.zone = source["zone"];
	    }
	}
	export class Guest {
	    code: string;
	    name: string;
	    sex: string;
	    unsur: string;
	    dusun: string;
	    phone: string;
	    mentor: boolean;
	    number: number;
	    since: string;
	    byBadge: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Guest(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.name = source["name"];
	        this.sex = source["sex"];
	        this.unsur = source["unsur"];
	        this.dusun = source["dusun"];
	        this.phone = source["phone"];
	        this.mentor = source["mentor"];
	        this.number = source["number"];
	        this.since = source["since"];
	        this.byBadge = source["byBadge"];
	    }
	}
	export class HallSurvey {
	    phase: string;
	    item: string;
	    text: string;
	    scale: string;
	    answers: string[];
	    read: number;
	    kept: boolean;
	
	    static createFrom(source: any = {}) {
	        return new HallSurvey(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.phase = source["phase"];
	        this.item = source["item"];
	        this.text = source["text"];
	        this.scale = source["scale"];
	        this.answers = source["answers"];
	        this.read = source["read"];
	        this.kept = source["kept"];
	    }
	}
	export class HallQuiz {
	    n: number;
	    phase: string;
	    text: Said;
	    options: Said[];
	    answers: number;
	    right: number;
	    why: Said;
	    counts: number[];
	
	    static createFrom(source: any = {}) {
	        return new HallQuiz(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.n = source["n"];
	        this.phase = source["phase"];
	        this.text = this.convertValues(source["text"], Said);
	        this.options = this.convertValues(source["options"], Said);
	        this.answers = source["answers"];
	        this.right = source["right"];
	        this.why = this.convertValues(source["why"], Said);
	        this.counts = source["counts"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class WiFi {
	    ssid: string;
	    password: string;
	    hidden: boolean;
	    qr: paper.QR;
	
	    static createFrom(source: any = {}) {
	        return new WiFi(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ssid = source["ssid"];
	        this.password = source["password"];
	        this.hidden = source["hidden"];
	        this.qr = this.convertValues(source["qr"], paper.QR);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Network {
	    ok: boolean;
	    address: string;
	    code: string;
	    args: Record<string, string>;
	    gone: string;
	
	    static createFrom(source: any = {}) {
	        return new Network(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ok = source["ok"];
	        this.address = source["address"];
	        this.code = source["code"];
	        this.args = source["args"];
	        this.gone = source["gone"];
	    }
	}
	export class Hall {
	    session: string;
	    title: string;
	    village: string;
	    where: string;
	    date: string;
	    opened: string;
	    zone: string;
	    office: string;
	    showing: string;
	    curtain: boolean;
	    frozen: boolean;
	    at: At;
	    welcome: boolean;
	    slide: number;
	    step: number;
	    slides: number;
	    deck: string;
	    film: Film;
	    arrived: number;
	    answered: number;
	    feedback: string;
	    minutes: number;
	    checkIn: Address;
	    answer: Address;
	    ask: Address;
	    network: Network;
	    wifi: WiFi;
	    places: number;
	    free: number;
	    inside: number;
	    quiz: HallQuiz;
	    results: survey.HallResults;
	    survey: HallSurvey;
	    question: string;
	    boxOpen: boolean;
	    doors: string[];
	    item: Running;
	    agenda: AgendaLine[];
	
	    static createFrom(source: any = {}) {
	        return new Hall(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = source["session"];
	        this.title = source["title"];
	        this.village = source["village"];
	        this.where = source["where"];
	        this.date = source["date"];
	        this.opened = source["opened"];
	        this.zone = source["zone"];
	        this.office = source["office"];
	        this.showing = source["showing"];
	        this.curtain = source["curtain"];
	        this.frozen = source["frozen"];
	        this.at = this.convertValues(source["at"], At);
	        this.welcome = source["welcome"];
	        this.slide = source["slide"];
	        this.step = source["step"];
	        this.slides = source["slides"];
	        this.deck = source["deck"];
	        this.film = this.convertValues(source["film"], Film);
	        this.arrived = source["arrived"];
	        this.answered = source["answered"];
	        this.feedback = source["feedback"];
	        this.minutes = source["minutes"];
	        this.checkIn = this.convertValues(source["checkIn"], Address);
	        this.answer = this.convertValues(source["answer"], Address);
	        this.ask = this.convertValues(source["ask"], Address);
	        this.network = this.convertValues(source["network"], Network);
	        this.wifi = this.convertValues(source["wifi"], WiFi);
	        this.places = source["places"];
	        this.free = source["free"];
	        this.inside = source["inside"];
	        this.quiz = this.convertValues(source["quiz"], HallQuiz);
	        this.results = this.convertValues(source["results"], survey.HallResults);
	        this.survey = this.convertValues(source["survey"], HallSurvey);
	        this.question = source["question"];
	        this.boxOpen = source["boxOpen"];
	        this.doors = source["doors"];
	        this.item = this.convertValues(source["item"], Running);
	        this.agenda = this.convertValues(source["agenda"], AgendaLine);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class NetworkCard {
	    host: string;
	    name: string;
	    kind: string;
	
	    static createFrom(source: any = {}) {
	        return new NetworkCard(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.host = source["host"];
	        this.name = source["name"];
	        this.kind = source["kind"];
	    }
	}
	export class HallNetwork {
	    ssid: string;
	    password: string;
	    hidden: boolean;
	    capacity: number;
	    host: string;
	    cards: NetworkCard[];
	
	    static createFrom(source: any = {}) {
	        return new HallNetwork(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ssid = source["ssid"];
	        this.password = source["password"];
	        this.hidden = source["hidden"];
	        this.capacity = source["capacity"];
	        this.host = source["host"];
	        this.cards = this.convertValues(source["cards"], NetworkCard);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class Paired {
	    id: string;
	    label: string;
	    at: string;
	    seen: string;
	    here: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Paired(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.label = source["label"];
	        this.at = source["at"];
	        this.seen = source["seen"];
	        this.here = source["here"];
	    }
	}
	export class Helpers {
	    code: string;
	    left: number;
	    address: Address;
	    paired: Paired[];
	
	    static createFrom(source: any = {}) {
	        return new Helpers(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.left = source["left"];
	        this.address = this.convertValues(source["address"], Address);
	        this.paired = this.convertValues(source["paired"], Paired);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Importing {
	    running: boolean;
	    done: number;
	    total: number;
	
	    static createFrom(source: any = {}) {
	        return new Importing(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.running = source["running"];
	        this.done = source["done"];
	        this.total = source["total"];
	    }
	}
	
	export class InterviewGuide {
	    source: string;
	    version: number;
	    questions: string[];
	    closing: string;
	
	    static createFrom(source: any = {}) {
	        return new InterviewGuide(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.source = source["source"];
	        this.version = source["version"];
	        this.questions = source["questions"];
	        this.closing = source["closing"];
	    }
	}
	export class Invited {
	    guest: Guest;
	    already: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Invited(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.guest = this.convertValues(source["guest"], Guest);
	        this.already = source["already"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class KeptChange {
	    was: string;
	    until: string;
	    reason: string;
	    at: string;
	
	    static createFrom(source: any = {}) {
	        return new KeptChange(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.was = source["was"];
	        this.until = source["until"];
	        this.reason = source["reason"];
	        this.at = source["at"];
	    }
	}
	export class Kept {
	    session: string;
	    until: string;
	    due: string;
	    names: number;
	    opened: boolean;
	    changes: KeptChange[];
	    cleared?: ClearedNames;
	
	    static createFrom(source: any = {}) {
	        return new Kept(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = source["session"];
	        this.until = source["until"];
	        this.due = source["due"];
	        this.names = source["names"];
	        this.opened = source["opened"];
	        this.changes = this.convertValues(source["changes"], KeptChange);
	        this.cleared = this.convertValues(source["cleared"], ClearedNames);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Key {
	    kid: string;
	    label: string;
	    from: string;
	    until: string;
	    ended: string;
	    lost: boolean;
	    other: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Key(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kid = source["kid"];
	        this.label = source["label"];
	        this.from = source["from"];
	        this.until = source["until"];
	        this.ended = source["ended"];
	        this.lost = source["lost"];
	        this.other = source["other"];
	    }
	}
	export class KeyList {
	    root: string;
	    office: string;
	    issued: string;
	    fresh: string;
	    keys: Key[];
	    revoked: number;
	    known: boolean;
	    ours: boolean;
	
	    static createFrom(source: any = {}) {
	        return new KeyList(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.root = source["root"];
	        this.office = source["office"];
	        this.issued = source["issued"];
	        this.fresh = source["fresh"];
	        this.keys = this.convertValues(source["keys"], Key);
	        this.revoked = source["revoked"];
	        this.known = source["known"];
	        this.ours = source["ours"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Keys {
	    office: string;
	    root: string;
	    until: string;
	    keys: Key[];
	    lists: KeyList[];
	
	    static createFrom(source: any = {}) {
	        return new Keys(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.office = source["office"];
	        this.root = source["root"];
	        this.until = source["until"];
	        this.keys = this.convertValues(source["keys"], Key);
	        this.lists = this.convertValues(source["lists"], KeyList);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Lesson {
	    topic: string;
	    hours: number;
	
	    static createFrom(source: any = {}) {
	        return new Lesson(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.topic = source["topic"];
	        this.hours = source["hours"];
	    }
	}
	export class Live {
	    seq: number;
	    hall: Hall;
	    desk: Desk;
	    disk: Disk;
	    importing: Importing;
	    batch: Batch;
	
	    static createFrom(source: any = {}) {
	        return new Live(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.seq = source["seq"];
	        this.hall = this.convertValues(source["hall"], Hall);
	        this.desk = this.convertValues(source["desk"], Desk);
	        this.disk = this.convertValues(source["disk"], Disk);
	        this.importing = this.convertValues(source["importing"], Importing);
	        this.batch = this.convertValues(source["batch"], Batch);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class LogLine {
	    id: string;
	    session: string;
	    number: number;
	    what: string;
	    place: string;
	    date: string;
	    minutes: number;
	
	    static createFrom(source: any = {}) {
	        return new LogLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.session = source["session"];
	        this.number = source["number"];
	        this.what = source["what"];
	        this.place = source["place"];
	        this.date = source["date"];
	        this.minutes = source["minutes"];
	    }
	}
	export class Logo {
	    id: string;
	    name: string;
	    width: number;
	    height: number;
	    png: string;
	    used: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Logo(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.width = source["width"];
	        this.height = source["height"];
	        this.png = source["png"];
	        this.used = source["used"];
	    }
	}
	export class Look {
	    paper: string;
	    frame: string;
	    accent: string;
	    second: string;
	    margin: number;
	    space: number;
	    left: string;
	    right: string;
	    background: string;
	    letterhead: string[];
	    address: string;
	    footer: string;
	    frames: string[];
	
	    static createFrom(source: any = {}) {
	        return new Look(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.paper = source["paper"];
	        this.frame = source["frame"];
	        this.accent = source["accent"];
	        this.second = source["second"];
	        this.margin = source["margin"];
	        this.space = source["space"];
	        this.left = source["left"];
	        this.right = source["right"];
	        this.background = source["background"];
	        this.letterhead = source["letterhead"];
	        this.address = source["address"];
	        this.footer = source["footer"];
	        this.frames = source["frames"];
	    }
	}
	export class Numbering {
	    template: string;
	    classification: string;
	    later: boolean;
	    year: number;
	    next: number;
	
	    static createFrom(source: any = {}) {
	        return new Numbering(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.template = source["template"];
	        this.classification = source["classification"];
	        this.later = source["later"];
	        this.year = source["year"];
	        this.next = source["next"];
	    }
	}
	export class Signer {
	    title: string;
	    name: string;
	    nip: string;
	
	    static createFrom(source: any = {}) {
	        return new Signer(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.name = source["name"];
	        this.nip = source["nip"];
	    }
	}
	export class Making {
	    kind: string;
	    title: string;
	    givenTo: string;
	    sentence: string;
	    roles: string[];
	    material: Lesson[];
	    signers: Signer[];
	    hideNip: boolean;
	    numbering: Numbering;
	    own: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Making(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.title = source["title"];
	        this.givenTo = source["givenTo"];
	        this.sentence = source["sentence"];
	        this.roles = source["roles"];
	        this.material = this.convertValues(source["material"], Lesson);
	        this.signers = this.convertValues(source["signers"], Signer);
	        this.hideNip = source["hideNip"];
	        this.numbering = this.convertValues(source["numbering"], Numbering);
	        this.own = source["own"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Twin {
	    id: string;
	    name: string;
	    village: string;
	    why: string;
	
	    static createFrom(source: any = {}) {
	        return new Twin(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.village = source["village"];
	        this.why = source["why"];
	    }
	}
	export class Mentor {
	    id: string;
	    session: string;
	    number: number;
	    before: string;
	    name: string;
	    after: string;
	    role: string;
	    fullName: string;
	    checked: string;
	    checkedBy: string;
	    certificate: string;
	    issued: string;
	    twins: Twin[];
	
	    static createFrom(source: any = {}) {
	        return new Mentor(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.session = source["session"];
	        this.number = source["number"];
	        this.before = source["before"];
	        this.name = source["name"];
	        this.after = source["after"];
	        this.role = source["role"];
	        this.fullName = source["fullName"];
	        this.checked = source["checked"];
	        this.checkedBy = source["checkedBy"];
	        this.certificate = source["certificate"];
	        this.issued = source["issued"];
	        this.twins = this.convertValues(source["twins"], Twin);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class MentorConsent {
	    version: number;
	    text: string;
	    office: string;
	    contact: string;
	
	    static createFrom(source: any = {}) {
	        return new MentorConsent(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.version = source["version"];
	        this.text = source["text"];
	        this.office = source["office"];
	        this.contact = source["contact"];
	    }
	}
	export class MentorDraft {
	    before: string;
	    name: string;
	    after: string;
	    role: string;
	    phone: string;
	    village: string;
	    skills: string[];
	    availability: string;
	
	    static createFrom(source: any = {}) {
	        return new MentorDraft(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.before = source["before"];
	        this.name = source["name"];
	        this.after = source["after"];
	        this.role = source["role"];
	        this.phone = source["phone"];
	        this.village = source["village"];
	        this.skills = source["skills"];
	        this.availability = source["availability"];
	    }
	}
	export class MergedPair {
	    id: string;
	    name: string;
	    at: string;
	
	    static createFrom(source: any = {}) {
	        return new MergedPair(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.at = source["at"];
	    }
	}
	
	
	
	export class Office {
	    ready: boolean;
	    name: string;
	    officer: string;
	    officerNip: string;
	    officerPhone: string;
	    ministry: string;
	    directorate: string;
	    region: string;
	    address: string;
	    contact: string;
	    signerTitle: string;
	    signerName: string;
	    signerNip: string;
	    numberTemplate: string;
	    unitCode: string;
	    classification: string;
	    retentionMonths: number;
	
	    static createFrom(source: any = {}) {
	        return new Office(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ready = source["ready"];
	        this.name = source["name"];
	        this.officer = source["officer"];
	        this.officerNip = source["officerNip"];
	        this.officerPhone = source["officerPhone"];
	        this.ministry = source["ministry"];
	        this.directorate = source["directorate"];
	        this.region = source["region"];
	        this.address = source["address"];
	        this.contact = source["contact"];
	        this.signerTitle = source["signerTitle"];
	        this.signerName = source["signerName"];
	        this.signerNip = source["signerNip"];
	        this.numberTemplate = source["numberTemplate"];
	        this.unitCode = source["unitCode"];
	        this.classification = source["classification"];
	        this.retentionMonths = source["retentionMonths"];
	    }
	}
	
	export class OwnName {
	    before: string;
	    name: string;
	    after: string;
	    fullName: string;
	    checked: boolean;
	    issued: boolean;
	
	    static createFrom(source: any = {}) {
	        return new OwnName(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.before = source["before"];
	        this.name = source["name"];
	        this.after = source["after"];
	        this.fullName = source["fullName"];
	        this.checked = source["checked"];
	        this.issued = source["issued"];
	    }
	}
	
	export class PaperRow {
	    line: number;
	    row: Arrival;
	    unread: Record<string, string>;
	    number: number;
	    twin: number;
	    refusal?: Refusal;
	
	    static createFrom(source: any = {}) {
	        return new PaperRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.line = source["line"];
	        this.row = this.convertValues(source["row"], Arrival);
	        this.unread = source["unread"];
	        this.number = source["number"];
	        this.twin = source["twin"];
	        this.refusal = this.convertValues(source["refusal"], Refusal);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PaperList {
	    columns: string[];
	    left: string[];
	    rows: PaperRow[];
	    more: number;
	
	    static createFrom(source: any = {}) {
	        return new PaperList(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.columns = source["columns"];
	        this.left = source["left"];
	        this.rows = this.convertValues(source["rows"], PaperRow);
	        this.more = source["more"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class PrintNews {
	    step: string;
	    over: boolean;
	    why?: Refusal;
	
	    static createFrom(source: any = {}) {
	        return new PrintNews(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.step = source["step"];
	        this.over = source["over"];
	        this.why = this.convertValues(source["why"], Refusal);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Printed {
	    viewer: boolean;
	    job: number;
	    fitted: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Printed(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.viewer = source["viewer"];
	        this.job = source["job"];
	        this.fitted = source["fitted"];
	    }
	}
	export class Printer {
	    name: string;
	    info: string;
	    default: boolean;
	    sizes: string[];
	    why?: Refusal;
	    soon?: Refusal;
	
	    static createFrom(source: any = {}) {
	        return new Printer(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.info = source["info"];
	        this.default = source["default"];
	        this.sizes = source["sizes"];
	        this.why = this.convertValues(source["why"], Refusal);
	        this.soon = this.convertValues(source["soon"], Refusal);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Printers {
	    viewer: boolean;
	    copies: boolean;
	    printers: Printer[];
	
	    static createFrom(source: any = {}) {
	        return new Printers(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.viewer = source["viewer"];
	        this.copies = source["copies"];
	        this.printers = this.convertValues(source["printers"], Printer);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class QuizItem {
	    id: string;
	    own: boolean;
	    text: Said;
	    options: Said[];
	    why: Said;
	
	    static createFrom(source: any = {}) {
	        return new QuizItem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.own = source["own"];
	        this.text = this.convertValues(source["text"], Said);
	        this.options = this.convertValues(source["options"], Said);
	        this.why = this.convertValues(source["why"], Said);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class QuizRound {
	    n: number;
	    item: string;
	    phase: string;
	    text: Said;
	    options: Said[];
	    right: number;
	    why: Said;
	    answers: number;
	    counts: number[];
	    hands: number[];
	    cards: number[];
	
	    static createFrom(source: any = {}) {
	        return new QuizRound(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.n = source["n"];
	        this.item = source["item"];
	        this.phase = source["phase"];
	        this.text = this.convertValues(source["text"], Said);
	        this.options = this.convertValues(source["options"], Said);
	        this.right = source["right"];
	        this.why = this.convertValues(source["why"], Said);
	        this.answers = source["answers"];
	        this.counts = source["counts"];
	        this.hands = source["hands"];
	        this.cards = source["cards"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class QuoteWord {
	    before: string;
	    text: string;
	    kind: string;
	
	    static createFrom(source: any = {}) {
	        return new QuoteWord(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.before = source["before"];
	        this.text = source["text"];
	        this.kind = source["kind"];
	    }
	}
	export class QuoteLook {
	    words: QuoteWord[];
	    after: string;
	    quote: string;
	
	    static createFrom(source: any = {}) {
	        return new QuoteLook(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.words = this.convertValues(source["words"], QuoteWord);
	        this.after = source["after"];
	        this.quote = source["quote"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Receipt {
	    code: string;
	    at: string;
	    kinds: Record<string, number>;
	
	    static createFrom(source: any = {}) {
	        return new Receipt(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.at = source["at"];
	        this.kinds = source["kinds"];
	    }
	}
	export class Recorded {
	    number: number;
	    code: string;
	    name: string;
	    already: boolean;
	    since: string;
	    zone: string;
	    twins: Attendee[];
	
	    static createFrom(source: any = {}) {
	        return new Recorded(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.number = source["number"];
	        this.code = source["code"];
	        this.name = source["name"];
	        this.already = source["already"];
	        this.since = source["since"];
	        this.zone = source["zone"];
	        this.twins = this.convertValues(source["twins"], Attendee);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class RegisterRow {
	    id: string;
	    session: string;
	    before: string;
	    name: string;
	    after: string;
	    fullName: string;
	    role: string;
	    phone: string;
	    village: string;
	    skills: string[];
	    availability: string;
	    consented: boolean;
	    sessions: number;
	    minutes: number;
	    last: string;
	    certificates: string[];
	    badge: string;
	    paused: boolean;
	    twins: Twin[];
	
	    static createFrom(source: any = {}) {
	        return new RegisterRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.session = source["session"];
	        this.before = source["before"];
	        this.name = source["name"];
	        this.after = source["after"];
	        this.fullName = source["fullName"];
	        this.role = source["role"];
	        this.phone = source["phone"];
	        this.village = source["village"];
	        this.skills = source["skills"];
	        this.availability = source["availability"];
	        this.consented = source["consented"];
	        this.sessions = source["sessions"];
	        this.minutes = source["minutes"];
	        this.last = source["last"];
	        this.certificates = source["certificates"];
	        this.badge = source["badge"];
	        this.paused = source["paused"];
	        this.twins = this.convertValues(source["twins"], Twin);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Register {
	    people: RegisterRow[];
	    skills: string[];
	    villages: string[];
	    doings: string[];
	
	    static createFrom(source: any = {}) {
	        return new Register(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.people = this.convertValues(source["people"], RegisterRow);
	        this.skills = source["skills"];
	        this.villages = source["villages"];
	        this.doings = source["doings"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Remotes {
	    code: string;
	    pin: string;
	    left: number;
	    address: Address;
	    paired: Paired[];
	
	    static createFrom(source: any = {}) {
	        return new Remotes(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.pin = source["pin"];
	        this.left = source["left"];
	        this.address = this.convertValues(source["address"], Address);
	        this.paired = this.convertValues(source["paired"], Paired);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class RosterRow {
	    line: number;
	    guest: Guest;
	    already: boolean;
	    erased: boolean;
	    unread: Record<string, string>;
	    refusal?: Refusal;
	
	    static createFrom(source: any = {}) {
	        return new RosterRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.line = source["line"];
	        this.guest = this.convertValues(source["guest"], Guest);
	        this.already = source["already"];
	        this.erased = source["erased"];
	        this.unread = source["unread"];
	        this.refusal = this.convertValues(source["refusal"], Refusal);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Roster {
	    heads: string[];
	    columns: string[];
	    samples: string[];
	    rows: RosterRow[];
	    new: number;
	    already: number;
	    refused: number;
	    erased: number;
	
	    static createFrom(source: any = {}) {
	        return new Roster(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.heads = source["heads"];
	        this.columns = source["columns"];
	        this.samples = source["samples"];
	        this.rows = this.convertValues(source["rows"], RosterRow);
	        this.new = source["new"];
	        this.already = source["already"];
	        this.refused = source["refused"];
	        this.erased = source["erased"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	export class Saved {
	    path: string;
	    number: string;
	
	    static createFrom(source: any = {}) {
	        return new Saved(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.path = source["path"];
	        this.number = source["number"];
	    }
	}
	export class Session {
	    id: string;
	    title: string;
	    village: Village;
	    date: string;
	    start: string;
	    place: string;
	    where: string;
	    officers: string[];
	    deck: string;
	    state: string;
	    feedback: string;
	    opened: string;
	    history: Change[];
	    arrived: number;
	    answered: number;
	    mentors: number;
	    children: number;
	    zone: string;
	
	    static createFrom(source: any = {}) {
	        return new Session(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.village = this.convertValues(source["village"], Village);
	        this.date = source["date"];
	        this.start = source["start"];
	        this.place = source["place"];
	        this.where = source["where"];
	        this.officers = source["officers"];
	        this.deck = source["deck"];
	        this.state = source["state"];
	        this.feedback = source["feedback"];
	        this.opened = source["opened"];
	        this.history = this.convertValues(source["history"], Change);
	        this.arrived = source["arrived"];
	        this.answered = source["answered"];
	        this.mentors = source["mentors"];
	        this.children = source["children"];
	        this.zone = source["zone"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	export class Sound {
	    type: string;
	    data: string;
	
	    static createFrom(source: any = {}) {
	        return new Sound(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.type = source["type"];
	        this.data = source["data"];
	    }
	}
	export class Source {
	    notice: string;
	    licence: string;
	
	    static createFrom(source: any = {}) {
	        return new Source(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.notice = source["notice"];
	        this.licence = source["licence"];
	    }
	}
	
	export class Stick {
	    folder: string;
	    there: boolean;
	    owed: boolean;
	    taken: string;
	    code: string;
	    args: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new Stick(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.folder = source["folder"];
	        this.there = source["there"];
	        this.owed = source["owed"];
	        this.taken = source["taken"];
	        this.code = source["code"];
	        this.args = source["args"];
	    }
	}
	export class SubjectDeed {
	    kind: string;
	    by: string;
	    at: string;
	
	    static createFrom(source: any = {}) {
	        return new SubjectDeed(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.by = source["by"];
	        this.at = source["at"];
	    }
	}
	export class SubjectRow {
	    key: string;
	    value: string;
	    said: string;
	
	    static createFrom(source: any = {}) {
	        return new SubjectRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.value = source["value"];
	        this.said = source["said"];
	    }
	}
	export class SubjectRecord {
	    kind: string;
	    title: string;
	    where: string;
	    date: string;
	    session: string;
	    number: number;
	    id: string;
	    rows: SubjectRow[];
	    notes: string[];
	    until: string;
	    form?: Arrival;
	
	    static createFrom(source: any = {}) {
	        return new SubjectRecord(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.title = source["title"];
	        this.where = source["where"];
	        this.date = source["date"];
	        this.session = source["session"];
	        this.number = source["number"];
	        this.id = source["id"];
	        this.rows = this.convertValues(source["rows"], SubjectRow);
	        this.notes = source["notes"];
	        this.until = source["until"];
	        this.form = this.convertValues(source["form"], Arrival);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Subject {
	    persons: string[];
	    name: string;
	    paused: string;
	    records: SubjectRecord[];
	    deeds: SubjectDeed[];
	    months: number;
	
	    static createFrom(source: any = {}) {
	        return new Subject(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.persons = source["persons"];
	        this.name = source["name"];
	        this.paused = source["paused"];
	        this.records = this.convertValues(source["records"], SubjectRecord);
	        this.deeds = this.convertValues(source["deeds"], SubjectDeed);
	        this.months = source["months"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SubjectCopy {
	    file: File;
	    path: string;
	
	    static createFrom(source: any = {}) {
	        return new SubjectCopy(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.file = this.convertValues(source["file"], File);
	        this.path = source["path"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	
	export class SurveyPhase {
	    phase: string;
	    state: string;
	    sheets: number;
	    seen: boolean;
	    minutes: number;
	
	    static createFrom(source: any = {}) {
	        return new SurveyPhase(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.phase = source["phase"];
	        this.state = source["state"];
	        this.sheets = source["sheets"];
	        this.seen = source["seen"];
	        this.minutes = source["minutes"];
	    }
	}
	export class SurveyModule {
	    ref: string;
	    id: string;
	    version: number;
	    chosen: boolean;
	    items: string[];
	    minutes: number;
	
	    static createFrom(source: any = {}) {
	        return new SurveyModule(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ref = source["ref"];
	        this.id = source["id"];
	        this.version = source["version"];
	        this.chosen = source["chosen"];
	        this.items = source["items"];
	        this.minutes = source["minutes"];
	    }
	}
	export class Survey {
	    session: string;
	    modules: SurveyModule[];
	    begun: boolean;
	    phases: SurveyPhase[];
	    asks: string;
	    slips: number;
	    inBowl: number;
	    seen: boolean;
	    ready: boolean;
	    why: Refusal;
	    needed: number;
	
	    static createFrom(source: any = {}) {
	        return new Survey(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = source["session"];
	        this.modules = this.convertValues(source["modules"], SurveyModule);
	        this.begun = source["begun"];
	        this.phases = this.convertValues(source["phases"], SurveyPhase);
	        this.asks = source["asks"];
	        this.slips = source["slips"];
	        this.inBowl = source["inBowl"];
	        this.seen = source["seen"];
	        this.ready = source["ready"];
	        this.why = this.convertValues(source["why"], Refusal);
	        this.needed = source["needed"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Voice {
	    language: string;
	    file: string;
	    seconds: number;
	
	    static createFrom(source: any = {}) {
	        return new Voice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.language = source["language"];
	        this.file = source["file"];
	        this.seconds = source["seconds"];
	    }
	}
	export class SurveyItem {
	    key: string;
	    module: string;
	    text: string;
	    scale: string;
	    answers: string[];
	    byCards: boolean;
	    voices: Voice[];
	
	    static createFrom(source: any = {}) {
	        return new SurveyItem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.module = source["module"];
	        this.text = source["text"];
	        this.scale = source["scale"];
	        this.answers = source["answers"];
	        this.byCards = source["byCards"];
	        this.voices = this.convertValues(source["voices"], Voice);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SurveyForm {
	    session: string;
	    village: string;
	    phase: string;
	    minutes: number;
	    slips: boolean;
	    items: SurveyItem[];
	    open: string;
	    caution: string;
	
	    static createFrom(source: any = {}) {
	        return new SurveyForm(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = source["session"];
	        this.village = source["village"];
	        this.phase = source["phase"];
	        this.minutes = source["minutes"];
	        this.slips = source["slips"];
	        this.items = this.convertValues(source["items"], SurveyItem);
	        this.open = source["open"];
	        this.caution = source["caution"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	export class SurveyRoomItem {
	    key: string;
	    module: string;
	    text: string;
	    answers: string[];
	    kept: number;
	
	    static createFrom(source: any = {}) {
	        return new SurveyRoomItem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.module = source["module"];
	        this.text = source["text"];
	        this.answers = source["answers"];
	        this.kept = source["kept"];
	    }
	}
	export class SurveyRoom {
	    phase: string;
	    items: SurveyRoomItem[];
	
	    static createFrom(source: any = {}) {
	        return new SurveyRoom(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.phase = source["phase"];
	        this.items = this.convertValues(source["items"], SurveyRoomItem);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class SurveySheet {
	    phase: string;
	    items: Record<string, number>;
	    comment: string;
	    slip: string;
	    nonce: string;
	    replace: boolean;
	
	    static createFrom(source: any = {}) {
	        return new SurveySheet(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.phase = source["phase"];
	        this.items = source["items"];
	        this.comment = source["comment"];
	        this.slip = source["slip"];
	        this.nonce = source["nonce"];
	        this.replace = source["replace"];
	    }
	}
	
	export class Touch {
	    on: boolean;
	    kind: string;
	    pin: boolean;
	    password: boolean;
	    wait: number;
	    idle: number;
	    office: string;
	    now: string;
	
	    static createFrom(source: any = {}) {
	        return new Touch(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.on = source["on"];
	        this.kind = source["kind"];
	        this.pin = source["pin"];
	        this.password = source["password"];
	        this.wait = source["wait"];
	        this.idle = source["idle"];
	        this.office = source["office"];
	        this.now = source["now"];
	    }
	}
	
	
	export class Vault {
	    sealed: boolean;
	    ask: boolean;
	    code: string;
	    sample: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Vault(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.sealed = source["sealed"];
	        this.ask = source["ask"];
	        this.code = source["code"];
	        this.sample = source["sample"];
	    }
	}
	export class Verdict {
	    verdict: string;
	    reason: string;
	    date: string;
	    why: string;
	    claims?: Facts;
	    kid: string;
	    office: string;
	
	    static createFrom(source: any = {}) {
	        return new Verdict(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.verdict = source["verdict"];
	        this.reason = source["reason"];
	        this.date = source["date"];
	        this.why = source["why"];
	        this.claims = this.convertValues(source["claims"], Facts);
	        this.kid = source["kid"];
	        this.office = source["office"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class VillageFault {
	    file: string;
	    line: number;
	    code: string;
	    why: string;
	
	    static createFrom(source: any = {}) {
	        return new VillageFault(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.file = source["file"];
	        this.line = source["line"];
	        this.code = source["code"];
	        this.why = source["why"];
	    }
	}
	export class VillagePast {
	    session: Session;
	    seen: boolean;
	    unlike: boolean;
	    results: survey.Results;
	
	    static createFrom(source: any = {}) {
	        return new VillagePast(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = this.convertValues(source["session"], Session);
	        this.seen = source["seen"];
	        this.unlike = source["unlike"];
	        this.results = this.convertValues(source["results"], survey.Results);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Villages {
	    pack: boolean;
	    lost: boolean;
	    villages: number;
	    provinces: number;
	    version: string;
	    decree: string;
	    imported: string;
	    already: boolean;
	    refused: number;
	    faults: VillageFault[];
	    source: Source;
	
	    static createFrom(source: any = {}) {
	        return new Villages(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.pack = source["pack"];
	        this.lost = source["lost"];
	        this.villages = source["villages"];
	        this.provinces = source["provinces"];
	        this.version = source["version"];
	        this.decree = source["decree"];
	        this.imported = source["imported"];
	        this.already = source["already"];
	        this.refused = source["refused"];
	        this.faults = this.convertValues(source["faults"], VillageFault);
	        this.source = this.convertValues(source["source"], Source);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Volunteer {
	    row: RegisterRow;
	    agreed: string;
	    agreedAt: string;
	    log: LogLine[];
	    given: Given[];
	    mergings: MergedPair[];
	
	    static createFrom(source: any = {}) {
	        return new Volunteer(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.row = this.convertValues(source["row"], RegisterRow);
	        this.agreed = source["agreed"];
	        this.agreedAt = source["agreedAt"];
	        this.log = this.convertValues(source["log"], LogLine);
	        this.given = this.convertValues(source["given"], Given);
	        this.mergings = this.convertValues(source["mergings"], MergedPair);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace outreach {
	
	export class Said {
	    id: string;
	    en?: string;
	
	    static createFrom(source: any = {}) {
	        return new Said(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.en = source["en"];
	    }
	}

}

export namespace paper {
	
	export class QR {
	    size: number;
	    path: string;
	
	    static createFrom(source: any = {}) {
	        return new QR(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.size = source["size"];
	        this.path = source["path"];
	    }
	}

}

export namespace survey {
	
	export class Change {
	    n: number;
	    up: number;
	    same: number;
	    down: number;
	    mean: number;
	    sd?: number;
	    low?: number;
	    high?: number;
	    upLow?: number;
	    upTop?: number;
	    shift?: number;
	    r?: number;
	    p?: number;
	    clear: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Change(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.n = source["n"];
	        this.up = source["up"];
	        this.same = source["same"];
	        this.down = source["down"];
	        this.mean = source["mean"];
	        this.sd = source["sd"];
	        this.low = source["low"];
	        this.high = source["high"];
	        this.upLow = source["upLow"];
	        this.upTop = source["upTop"];
	        this.shift = source["shift"];
	        this.r = source["r"];
	        this.p = source["p"];
	        this.clear = source["clear"];
	    }
	}
	export class Contrast {
	    before: number;
	    after: number;
	    nBefore: number;
	    nAfter: number;
	    difference: number;
	    low?: number;
	    high?: number;
	    delta?: number;
	    p?: number;
	
	    static createFrom(source: any = {}) {
	        return new Contrast(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.before = source["before"];
	        this.after = source["after"];
	        this.nBefore = source["nBefore"];
	        this.nAfter = source["nAfter"];
	        this.difference = source["difference"];
	        this.low = source["low"];
	        this.high = source["high"];
	        this.delta = source["delta"];
	        this.p = source["p"];
	    }
	}
	export class Distributed {
	    phase: string;
	    n: number;
	    skipped: number;
	    counts: number[];
	    extreme: number;
	
	    static createFrom(source: any = {}) {
	        return new Distributed(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.phase = source["phase"];
	        this.n = source["n"];
	        this.skipped = source["skipped"];
	        this.counts = source["counts"];
	        this.extreme = source["extreme"];
	    }
	}
	export class Group {
	    key: string;
	    text: string;
	    answers: string[];
	    counts: number[];
	
	    static createFrom(source: any = {}) {
	        return new Group(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.text = source["text"];
	        this.answers = source["answers"];
	        this.counts = source["counts"];
	    }
	}
	export class HallOutcome {
	    key: string;
	    percent: boolean;
	    low: number;
	    high: number;
	    before: number;
	    after: number;
	    way: number;
	    n: number;
	    up: number;
	
	    static createFrom(source: any = {}) {
	        return new HallOutcome(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.percent = source["percent"];
	        this.low = source["low"];
	        this.high = source["high"];
	        this.before = source["before"];
	        this.after = source["after"];
	        this.way = source["way"];
	        this.n = source["n"];
	        this.up = source["up"];
	    }
	}
	export class HallResults {
	    pairs: number;
	    outcomes: HallOutcome[];
	
	    static createFrom(source: any = {}) {
	        return new HallResults(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.pairs = source["pairs"];
	        this.outcomes = this.convertValues(source["outcomes"], HallOutcome);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class IKMElement {
	    key: string;
	    text: string;
	    n: number;
	    mean?: number;
	    free: boolean;
	
	    static createFrom(source: any = {}) {
	        return new IKMElement(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.text = source["text"];
	        this.n = source["n"];
	        this.mean = source["mean"];
	        this.free = source["free"];
	    }
	}
	export class IKMResult {
	    label: string;
	    respondents: number;
	    least: number;
	    index?: number;
	    mark: string;
	    performance: string;
	    elements: IKMElement[];
	
	    static createFrom(source: any = {}) {
	        return new IKMResult(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.label = source["label"];
	        this.respondents = source["respondents"];
	        this.least = source["least"];
	        this.index = source["index"];
	        this.mark = source["mark"];
	        this.performance = source["performance"];
	        this.elements = this.convertValues(source["elements"], IKMElement);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Turned {
	    n: number;
	    gained: number;
	    lost: number;
	    p?: number;
	
	    static createFrom(source: any = {}) {
	        return new Turned(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.n = source["n"];
	        this.gained = source["gained"];
	        this.lost = source["lost"];
	        this.p = source["p"];
	    }
	}
	export class ItemResult {
	    key: string;
	    text: string;
	    scale: string;
	    answers: string[];
	    right: number;
	    phases: Distributed[];
	    turned?: Turned;
	
	    static createFrom(source: any = {}) {
	        return new ItemResult(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.text = source["text"];
	        this.scale = source["scale"];
	        this.answers = source["answers"];
	        this.right = source["right"];
	        this.phases = this.convertValues(source["phases"], Distributed);
	        this.turned = this.convertValues(source["turned"], Turned);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ModuleResult {
	    id: string;
	    version: number;
	    paired: boolean;
	    items: ItemResult[];
	
	    static createFrom(source: any = {}) {
	        return new ModuleResult(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.version = source["version"];
	        this.paired = source["paired"];
	        this.items = this.convertValues(source["items"], ItemResult);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Move {
	    from: number;
	    to: number;
	    n: number;
	
	    static createFrom(source: any = {}) {
	        return new Move(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.from = source["from"];
	        this.to = source["to"];
	        this.n = source["n"];
	    }
	}
	export class Outcome {
	    key: string;
	    module: string;
	    primary: boolean;
	    percent: boolean;
	    low: number;
	    high: number;
	    before?: number;
	    after?: number;
	    change?: Change;
	    moves: Move[];
	    contrast?: Contrast;
	    later?: Change;
	    sentence: outreach.Said;
	    follow: outreach.Said;
	
	    static createFrom(source: any = {}) {
	        return new Outcome(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.module = source["module"];
	        this.primary = source["primary"];
	        this.percent = source["percent"];
	        this.low = source["low"];
	        this.high = source["high"];
	        this.before = source["before"];
	        this.after = source["after"];
	        this.change = this.convertValues(source["change"], Change);
	        this.moves = this.convertValues(source["moves"], Move);
	        this.contrast = this.convertValues(source["contrast"], Contrast);
	        this.later = this.convertValues(source["later"], Change);
	        this.sentence = this.convertValues(source["sentence"], outreach.Said);
	        this.follow = this.convertValues(source["follow"], outreach.Said);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PhaseSheets {
	    phase: string;
	    n: number;
	    shown: boolean;
	
	    static createFrom(source: any = {}) {
	        return new PhaseSheets(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.phase = source["phase"];
	        this.n = source["n"];
	        this.shown = source["shown"];
	    }
	}
	export class Tapped {
	    counts: number[];
	    hasty: number[];
	
	    static createFrom(source: any = {}) {
	        return new Tapped(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.counts = source["counts"];
	        this.hasty = source["hasty"];
	    }
	}
	export class RoomResult {
	    key: string;
	    text: string;
	    answers: string[];
	    phases: Distributed[];
	    contrast?: Contrast;
	
	    static createFrom(source: any = {}) {
	        return new RoomResult(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.text = source["text"];
	        this.answers = source["answers"];
	        this.phases = this.convertValues(source["phases"], Distributed);
	        this.contrast = this.convertValues(source["contrast"], Contrast);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Results {
	    session: string;
	    sheets: PhaseSheets[];
	    pairs: number;
	    unpaired: number;
	    outcomes: Outcome[];
	    modules: ModuleResult[];
	    groups: Group[];
	    rooms: RoomResult[];
	    terminal?: Tapped;
	    ikm?: IKMResult;
	    remarks: string[];
	    limits: outreach.Said;
	
	    static createFrom(source: any = {}) {
	        return new Results(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.session = source["session"];
	        this.sheets = this.convertValues(source["sheets"], PhaseSheets);
	        this.pairs = source["pairs"];
	        this.unpaired = source["unpaired"];
	        this.outcomes = this.convertValues(source["outcomes"], Outcome);
	        this.modules = this.convertValues(source["modules"], ModuleResult);
	        this.groups = this.convertValues(source["groups"], Group);
	        this.rooms = this.convertValues(source["rooms"], RoomResult);
	        this.terminal = this.convertValues(source["terminal"], Tapped);
	        this.ikm = this.convertValues(source["ikm"], IKMResult);
	        this.remarks = source["remarks"];
	        this.limits = this.convertValues(source["limits"], outreach.Said);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	

}

