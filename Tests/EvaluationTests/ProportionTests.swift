import Evaluation
import Testing

@Suite("Proportion: a share never stands without its count")
struct ProportionTests {
  @Test(
    "Wilson's interval",
    arguments: [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (767, 1000, 0.7398, 0.7922)])
  func interval(count: Int, total: Int, low: Double, high: Double) throws {
    let interval = try #require(Proportion(count, of: total).interval)
    #expect(abs(interval.lowerBound - low) < 0.0002 && abs(interval.upperBound - high) < 0.0002, "\(interval)")
  }

  @Test("Of nothing there is no share")
  func nothing() {
    #expect(Proportion(0, of: 0).share == nil && Proportion(0, of: 0).interval == nil)
  }
}
