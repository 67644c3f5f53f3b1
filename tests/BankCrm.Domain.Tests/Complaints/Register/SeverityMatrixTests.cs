using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Severity;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>Impact × urgency by the shipped matrix, and what raises it.</summary>
public sealed class SeverityMatrixTests
{
    [Theory]
    [InlineData(ImpactLevel.Low, UrgencyLevel.Low, ComplaintSeverity.Low)]
    [InlineData(ImpactLevel.Low, UrgencyLevel.Medium, ComplaintSeverity.Low)]
    [InlineData(ImpactLevel.Low, UrgencyLevel.High, ComplaintSeverity.Medium)]
    [InlineData(ImpactLevel.Medium, UrgencyLevel.Low, ComplaintSeverity.Low)]
    [InlineData(ImpactLevel.Medium, UrgencyLevel.Medium, ComplaintSeverity.Medium)]
    [InlineData(ImpactLevel.Medium, UrgencyLevel.High, ComplaintSeverity.High)]
    [InlineData(ImpactLevel.High, UrgencyLevel.Low, ComplaintSeverity.High)]
    [InlineData(ImpactLevel.High, UrgencyLevel.Medium, ComplaintSeverity.High)]
    [InlineData(ImpactLevel.High, UrgencyLevel.High, ComplaintSeverity.Critical)]
    public void Read_ShippedMatrix_GivesItsField(ImpactLevel impact, UrgencyLevel urgency, ComplaintSeverity expected)
    {
        SeverityReading reading = ShippedRegister.Matrix.Read(impact, urgency, FiledComplaint.New(), FiledComplaint.Policy());

        Assert.Equal(expected, reading.Severity);
        Assert.Equal("SEVERITY-MATRIX", reading.ReasonText);
    }

    [Theory]
    [InlineData(null, UrgencyLevel.High)]
    [InlineData(ImpactLevel.High, null)]
    [InlineData(null, null)]
    public void Read_NotRated_IsMedium(ImpactLevel? impact, UrgencyLevel? urgency)
    {
        SeverityReading reading = ShippedRegister.Matrix.Read(impact, urgency, FiledComplaint.New(), FiledComplaint.Policy());

        Assert.Equal((ComplaintSeverity.Medium, "SEVERITY-UNRATED"), (reading.Severity, reading.ReasonText));
    }

    [Fact]
    public void Read_FieldMissing_IsMedium() =>
        Assert.Equal("SEVERITY-UNRATED", new SeverityMatrix([]).Read(ImpactLevel.Low, UrgencyLevel.Low, FiledComplaint.New(), FiledComplaint.Policy()).ReasonText);

    [Fact]
    public void Read_EveryCombinationOfRaises_RaisesByTheirSumUpToCritical()
    {
        for (int raises = 0; raises < 16; raises++)
        {
            Complaint complaint = FiledComplaint.New() with
            {
                IsVulnerable = (raises & 1) != 0,
                RepeatsId = (raises & 2) != 0 ? FiledComplaint.EarlierId : null,
                HasLegalImpact = (raises & 4) != 0,
                HasMediaExposure = (raises & 8) != 0,
            };
            string[] expected = [.. new[] { "SEVERITY-MATRIX", "SEVERITY-VULNERABLE", "SEVERITY-REPEAT", "SEVERITY-LEGAL", "SEVERITY-MEDIA" }.Where((_, index) => index == 0 || (raises & (1 << (index - 1))) != 0)];

            SeverityReading reading = ShippedRegister.Matrix.Read(ImpactLevel.Low, UrgencyLevel.Low, complaint, FiledComplaint.Policy());

            Assert.Equal(expected, reading.Reasons);
            Assert.Equal((ComplaintSeverity)Math.Min(expected.Length - 1, 3), reading.Severity);
        }
    }

    [Fact]
    public void Read_PolicyRaisesByTwo_RaisesByTwo()
    {
        var policy = new ComplaintPolicy { Code = "P", Version = 1, EffectiveFrom = default, RaiseLegal = 2 };
        Complaint complaint = FiledComplaint.New() with { HasLegalImpact = true, HasMediaExposure = true };

        SeverityReading reading = ShippedRegister.Matrix.Read(ImpactLevel.Low, UrgencyLevel.Low, complaint, policy);

        Assert.Equal((ComplaintSeverity.High, "SEVERITY-MATRIX,SEVERITY-LEGAL"), (reading.Severity, reading.ReasonText));
    }

    [Fact]
    public void Judged_ByAPerson_StandsAndSaysSo()
    {
        SeverityReading reading = SeverityMatrix.Judged(ComplaintSeverity.High);

        Assert.Equal((ComplaintSeverity.High, "SEVERITY-BY-HAND"), (reading.Severity, reading.ReasonText));
        Assert.True(SeverityMatrix.IsJudged(reading.ReasonText));
        Assert.False(SeverityMatrix.IsJudged("SEVERITY-MATRIX,SEVERITY-LEGAL"));
        Assert.False(SeverityMatrix.IsJudged(null));
    }
}
