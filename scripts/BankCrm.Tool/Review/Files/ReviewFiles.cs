using System;
using System.Collections.Generic;
using System.IO;
using BankCrm.Domain.Review;
using BankCrm.Tool.Reporting;

namespace BankCrm.Tool.Review.Files;

/// <summary>The files that list what a review decided, one row per customer and window, by customer and then by window.</summary>
internal sealed class ReviewFiles : IDisposable
{
    private readonly List<OutputFile> opened = new();
    private readonly DecisionFile? decisions;
    private readonly StageFile? stages;
    private readonly ClassFile? classes;
    private readonly ScoreFile? scores;

    /// <summary>Opens the files before the review begins.</summary>
    /// <exception cref="BankCrm.Tool.Commands.ToolException">One of them cannot be written.</exception>
    public ReviewFiles(ReviewFilePaths paths)
    {
        try
        {
            decisions = Open("--decisions", paths.Decisions, writer => new DecisionFile(writer));
            stages = Open("--stages", paths.Stages, writer => new StageFile(writer));
            classes = Open("--classes", paths.Classes, writer => new ClassFile(writer));
            scores = Open("--scores", paths.Scores, writer => new ScoreFile(writer));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Adds what was decided for the next customer.</summary>
    public void Write(CustomerReview review)
    {
        string customer = review.Customer.Number;
        decisions?.Write(customer, review.Decisions);
        stages?.Write(customer, review.Stages?.Decisions ?? []);
        classes?.Write(customer, review.Value?.Decisions ?? []);
        scores?.Write(customer, review.Churn?.Decisions ?? []);
    }

    /// <summary>Puts the files in their places.</summary>
    public void Complete() => opened.ForEach(file => file.Complete());

    public void Dispose() => opened.ForEach(file => file.Dispose());

    private T? Open<T>(string option, string? path, Func<TextWriter, T> begin)
        where T : class
    {
        if (path is null)
        {
            return null;
        }

        var file = new OutputFile(option, path);
        opened.Add(file);
        return begin(file.Writer);
    }
}
