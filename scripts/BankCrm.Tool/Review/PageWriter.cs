using System;
using System.Threading.Tasks;
using BankCrm.Domain.Review;

namespace BankCrm.Tool.Review;

/// <summary>
/// Writes one page while the next is read and decided. No two pages share a customer, and pages are written in order, so that a review
/// cut off at any point is made good by the next one.
/// </summary>
internal sealed class PageWriter : IDisposable
{
    private readonly ReviewContext context;
    private readonly ReviewCustomersHandler handler;
    private Task running = Task.CompletedTask;

    /// <summary>A writer for one review.</summary>
    /// <param name="context">The review.</param>
    /// <param name="handler">A handler with a connection of its own.</param>
    public PageWriter(ReviewContext context, ReviewCustomersHandler handler)
    {
        this.context = context;
        this.handler = handler;
    }

    /// <summary>Starts to write a page when the one before is written.</summary>
    /// <exception cref="Exception">The page before could not be written; whatever the store threw.</exception>
    public void Write(ReviewPage page)
    {
        Complete();
        running = Task.Run(() => handler.Write(context, page));
    }

    /// <summary>Waits until the last page is written.</summary>
    public void Complete() => running.GetAwaiter().GetResult();

    /// <summary>Waits for a write that is under way; its failure has been or is being reported by what ended the review.</summary>
    public void Dispose() => Task.WhenAny(running).GetAwaiter().GetResult();
}
