import Testing

@testable import Reporting

@Suite("The page of a scenario with drawn parameters")
struct UncertaintyPageTests {
  private func page(uncertainty: String?) throws -> String {
    let run = WrittenRun.withPolicies()
    run.tables["uncertainty"] = uncertainty
    if uncertainty != nil {
      run.manifest["parameter_draws"] = ["count": 4, "replications_each": 3, "sha256": "ab"]
    }
    return try ScenarioPage(of: [try run.opened()], command: "distretto report calm.yaml").markdown
  }

  private static let table = """
    scenario,measure,variable,unit,region,year,source,mean,standard_deviation,share_of_variance,q05,q95
    calm,effect,Employment|Firms,person,ITC4,2021,luck,250,30,0.36,200,300
    calm,effect,Employment|Firms,person,ITC4,2021,parameters,250,40,0.64,180,320
    calm,effect,Employment|Firms,person,ITC4,2021,both,250,50,1,150,350
    calm,effect,Employment|Firms,person,ITC41,2021,both,9,9,1,9,9
    calm,level,Employment|Firms,person,ITC4,2021,both,1250,9,1,1200,1300
    calm,effect,GDP,million EUR_2020/yr,ITC4,2021,both,0,0,,0,0

    """

  @Test(
    "luck and parameters stand beside each other, with the share of parameters; what does not change is left out"
  )
  func sources() throws {
    let page = try page(uncertainty: Self.table)
    #expect(page.contains("## Luck and parameters"))
    #expect(
      page.contains("| Employment in firms, persons | +200 to +300 | +180 to +320 | +150 to +350 | 64 |"))
    #expect(!page.contains("| GDP, million € a year | 0 to 0"))
    #expect(page.contains("4 draws of parameters, each under 3 of luck"))
    let words = page.replacing("\n  ", with: " ")
    #expect(words.contains("Bands hold luck and what is not known of the parameters that are drawn"))
  }

  @Test("without drawn parameters bands hold luck alone, and the page says so")
  func absent() throws {
    let page = try page(uncertainty: nil)
    #expect(!page.contains("Luck and parameters"))
    #expect(page.replacing("\n  ", with: " ").contains("Bands hold luck alone"))
  }
}
