import Indicators
import Testing

@Suite struct DemographyTests {
  @Test("Churn counts those who came and those who went")
  func churnRate() {
    #expect(churn(births: 75, deaths: 66, active: 1000) == 0.141)
    #expect(churn(births: 0, deaths: 0, active: 0) == nil)
  }

  @Test("Survival falls from one, and each year's closing probability is of those still there")
  func survival() throws {
    let cohort = try #require(CohortSurvival(active: [200, 150, 75, 0, 0]))
    #expect(cohort.shares == [1, 0.75, 0.375, 0, 0])
    #expect(cohort.closingProbabilities == [0.25, 0.5, 1, nil])
    #expect(CohortSurvival(active: []) == nil)
    #expect(CohortSurvival(active: [0]) == nil)
  }
}
