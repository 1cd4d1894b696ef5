// The shapes of backend/api as the window holds them: plain objects with the
// fields that Wails generated, and the few texts that are one of a known set.
import type { api, survey } from '../../../wailsjs/go/models'

export type State = 'planned' | 'open' | 'closed'
export type Showing = '' | 'join' | 'agenda' | 'deck' | 'feedback' | 'thanks' | 'quiz' | 'box' | 'survey' | 'results'
export type QuizPhase = '' | 'shown' | 'open' | 'closed' | 'result'
export type Phase = 'before' | 'after' | 'later'
export type PrintStep = 'waiting' | 'printing' | 'still' | 'done' | 'cancelled' | 'failed' | 'gone' | 'handed'
export type Stage = 'new' | 'approved' | 'screen' | 'answered' | 'dropped'

interface Known {
  state: State
  to: State
  feedback: State
  showing: Showing
  asks: Phase | ''
  stage: Stage
  step: PrintStep
}
// Two things have phases: a question of the quiz, and the forms of a session.
type Phased<T> = T extends api.QuizRound | api.HallQuiz ? QuizPhase : Phase

// Wails generates classes with helpers; what travels is only their data.
export type Plain<T> = T extends (infer E)[]
  ? Plain<E>[]
  : T extends object
    ? { [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: K extends 'phase' ? One<T[K], Phased<T>> : K extends keyof Known ? One<T[K], Known[K]> : Plain<T[K]> }
    : T
type One<T, K> = T extends string ? K : Plain<T>

export type Verdict = Plain<api.Verdict>
export type Keys = Plain<api.Keys>
export type KeyList = Plain<api.KeyList>
export type Village = Plain<api.Village>
export type Change = Plain<api.Change>
export type Choice = Plain<api.Choice>
export type Draft = Plain<api.Draft>
export type Session = Plain<api.Session>
export type Attendee = Plain<api.Attendee>
export type Arrival = Plain<api.Arrival>
export type Recorded = Plain<api.Recorded>
export type CaughtUp = Plain<api.CaughtUp>
export type PaperRead = Plain<api.PaperList>
export type Greeting = Plain<api.Greeting>
export type OwnName = Plain<api.OwnName>
export type MentorConsent = Plain<api.MentorConsent>
export type Said = Plain<api.Said>
export type QuizItem = Plain<api.QuizItem>
export type QuizRound = Plain<api.QuizRound>
export type HallQuiz = Hall['quiz']
export type CardReading = Plain<api.CardReading>
export type Asked = Plain<api.Asked>
export type BankAnswer = Plain<api.BankAnswer>
export type Address = Plain<api.Address>
export type QR = Address['qr']
export type WiFi = Plain<api.WiFi>
export type HallNetwork = Plain<api.HallNetwork>
export type NetworkState = Plain<api.Network>
export type Hall = Plain<api.Hall>
export type DeskState = Plain<api.Desk>
export type Disk = Plain<api.Disk>
export type LiveState = Plain<api.Live>
export type Point = Plain<api.Point>
export type Slide = Plain<api.Slide>
export type Deck = Plain<api.Deck>
export type Media = Plain<api.Media>
export type Film = Plain<api.Film>
export type OwnDeck = Plain<api.OwnDeck>
export type DeckFile = Plain<api.DeckFile>
export type DeckLook = Plain<api.DeckLook>
export type DeckPages = Plain<api.DeckPages>
export type DeckImported = Plain<api.DeckImported>
export type DeckPlace = Plain<api.DeckPlace>
export type Survey = Plain<api.Survey>
export type Finding = Plain<api.Finding>
export type SurveyModule = Plain<api.SurveyModule>
export type SurveyPhase = Plain<api.SurveyPhase>
export type Faces = Plain<api.Faces>
export type Sound = Plain<api.Sound>
export type Voice = Plain<api.Voice>
export type SurveyForm = Plain<api.SurveyForm>
export type SurveyRoom = Plain<api.SurveyRoom>
export type SurveyRoomItem = Plain<api.SurveyRoomItem>
export type SurveyItem = Plain<api.SurveyItem>
export type VillagePast = Plain<api.VillagePast>
export type SurveyResults = Plain<survey.Results>
export type Outcome = Plain<survey.Outcome>
export type Move = Plain<survey.Move>
export type ModuleResult = Plain<survey.ModuleResult>
export type ItemResult = Plain<survey.ItemResult>
export type Distributed = Plain<survey.Distributed>
export type Mentor = Plain<api.Mentor>
export type CertificateAsk = Plain<api.CertificateAsk>
export type BookAsk = Plain<api.BookAsk>
export type Certificate = Plain<api.Certificate>
export type CertificatePreview = Plain<api.CertificatePreview>
export type CertificateBatch = Plain<api.Batch>
export type Making = Plain<api.Making>
export type Look = Plain<api.Look>
export type Logo = Plain<api.Logo>
export type MentorRegister = Plain<api.Register>
export type RegisterRow = Plain<api.RegisterRow>
export type MentorDraft = Plain<api.MentorDraft>
export type Volunteer = Plain<api.Volunteer>
export type LogLine = Plain<api.LogLine>
export type Doing = Plain<api.Doing>
export type Twin = Plain<api.Twin>
export type PDFFile = Plain<api.File>
export type Printer = Plain<api.Printer>
export type PrinterList = Plain<api.Printers>
export type Printed = Plain<api.Printed>
export type PrintNews = Plain<api.PrintNews>
export type Saved = Plain<api.Saved>
export type OfficeSettings = Plain<api.Office>
export type VaultState = Plain<api.Vault>
export type ClockState = Plain<api.Clock>
export type TouchState = Plain<api.Touch>
export type Agreed = Plain<api.Agreed>
export type Kept = Plain<api.Kept>
export type ClearedNames = Plain<api.ClearedNames>
export type BreachPack = Plain<api.BreachPack>
export type Consent = Plain<api.Consent>
export type HelpersState = Plain<api.Helpers>
export type ByHand = Plain<api.ByHand>
export type ProjectorState = Plain<api.Projector>
export type RemotesState = Plain<api.Remotes>
export type Paired = Plain<api.Paired>
export type Stick = Plain<api.Stick>
export type Deed = Plain<api.Deed>
export type DeedPage = Plain<api.DeedPage>
export type Checkpoint = Plain<api.Checkpoint>
export type Copy = Plain<api.Copy>
export type Counts = Plain<api.Counts>
export type CopyChange = Plain<api.CopyChange>
export type Guest = Plain<api.Guest>
export type Roster = Plain<api.Roster>
export type RosterRow = Plain<api.RosterRow>
export type VillageList = Plain<api.Villages>
export type VillageFault = Plain<api.VillageFault>
export type Importing = Plain<api.Importing>
export type RunSheet = Plain<api.Agenda>
export type AgendaItem = Plain<api.AgendaItem>
export type AgendaDraft = Plain<api.AgendaDraft>
export type Running = Plain<api.Running>
export type TextRef = Plain<api.TextRef>
export type CodingBoard = Plain<api.CodingBoard>
export type CodedText = Plain<api.CodedText>
export type SourceCount = Plain<api.SourceCount>
export type Codeword = Plain<api.Codeword>
export type CodeCategory = Plain<api.CodeCategory>
export type CodeTheme = Plain<api.CodeTheme>
export type Interview = Plain<api.Interview>
export type InterviewGuide = Plain<api.InterviewGuide>
export type Quote = Plain<api.Quote>
export type QuoteLook = Plain<api.QuoteLook>
export type Source = Plain<api.Source>
export type Candidates = Plain<api.Candidates>
export type Candidate = Plain<api.Candidate>
export type Subject = Plain<api.Subject>
export type SubjectRecord = Plain<api.SubjectRecord>
export type SubjectRow = Plain<api.SubjectRow>
export type Receipt = Plain<api.Receipt>
